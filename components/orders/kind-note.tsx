import { isAskedForAnyReason, isCancellableAtWill, isKindAtWill, kindOf } from '@/lib/law/parts'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { cancelKindConsent, cancelKindReasons, cancelKindWords } from '@/lib/words/items'

/** That an order, or some of what is in it, cannot be cancelled at will, and why (C12). */
export function KindNote({ view: { order, facts, circumstances } }: { view: OrderView }) {
  const { policy } = circumstances
  if (isCancellableAtWill(order, policy)) return null
  const kept = order.lines.filter(({ kind }) => !isKindAtWill(kind, policy))
  const kind = kindOf(order, null)
  const some = kept.length < order.lines.length
  const titles = facts.lines.filter(({ number }) => kept.some((line) => line.number === number))
  return (
    <p className="rounded-md bg-sunken px-3 py-2 text-sm" data-rule="C12">
      <span className="font-medium">
        {some && `${titles.map(({ title }) => title).join(', ')}: `}
        {cancelKindWords[kind]}.
      </span>{' '}
      {(isAskedForAnyReason(policy) ? cancelKindConsent : cancelKindReasons)[kind]}
    </p>
  )
}
