import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** Says that something was put into the basket, and where to go with it. */
export const AddedNotice = ({ quantity, title }: { quantity: number; title: string }) => (
  <Notice
    tone="positive"
    title={`${quantity === 1 ? '' : `${quantity} × `}${title} ${quantity === 1 ? 'is' : 'are'} in your basket`}
    actions={
      <>
        <ButtonLink href="/basket" size="small">
          See the basket
        </ButtonLink>
        <ButtonLink href="/checkout" size="small">
          Check out
        </ButtonLink>
      </>
    }
  />
)
