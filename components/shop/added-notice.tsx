import { ButtonLink } from '@/components/ui/button'
import { DoneNotice } from '@/components/ui/done-notice'

/** Says that something was put into the basket, and where to go with it. */
export const AddedNotice = ({ quantity, title }: { quantity: number; title: string }) => (
  <DoneNotice
    title={`Added to your basket: ${quantity === 1 ? '' : `${quantity} × `}${title}`}
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
