import { Moment } from '@/components/ui/moment'
import type { Person } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { declinedWords } from '@/lib/words/payments'

/** That the last payment was declined, when, and what to do about it. */
export function Declined({ at, reader }: { at: Instant; reader: Person }) {
  const { before, after } = declinedWords(reader)
  return (
    <>
      {before} <Moment at={at} />. {after}
    </>
  )
}
