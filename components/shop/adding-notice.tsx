import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { address, type Wish, wishQuery } from '@/lib/buying/basket'

/** Says that what is bought next goes into a checkout already begun. Nothing, where none is. */
export function AddingNotice({ carried, from }: { carried: readonly Wish[]; from?: string }) {
  if (carried.length === 0) return null
  const back = address('/checkout', [...wishQuery(carried), ['from', from]])
  return (
    <Notice
      title={`Your checkout holds ${carried.length === 1 ? 'one item' : `${carried.length} items`}`}
      actions={
        <ButtonLink href={back} size="small">
          Back to checkout
        </ButtonLink>
      }
    >
      <p>Choose another item and press “Buy now” to pay for them together.</p>
    </Notice>
  )
}
