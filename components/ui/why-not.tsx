import type { Refusal } from '@/lib/law/outcome'
import { refusalWords, type Told, whatOpens } from '@/lib/words/refusals'
import { Moment } from './moment'

/** Why a move is not open, and from or until when it is or was (F3). */
export function WhyNot({ refusal, ...told }: { refusal: Refusal } & Told) {
  const { opensAt, closedAt } = refusal
  return (
    <p className="text-ink-soft text-sm" data-refusal={refusal.code} data-rule={refusal.rule}>
      {refusalWords(refusal, told)}
      {opensAt !== undefined && (
        <>
          {' '}
          {whatOpens(refusal, told)} opens on <Moment at={opensAt} />.
        </>
      )}
      {closedAt !== undefined && (
        <>
          {' '}
          It closed on <Moment at={closedAt} />.
        </>
      )}
    </p>
  )
}
