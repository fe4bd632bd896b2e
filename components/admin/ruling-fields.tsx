import { Checkbox } from '@/components/ui/checkbox'
import { waitsFor } from '@/lib/law/settlement'
import type { OrderView } from '@/lib/orders/queries/order-view'
import type { Draft } from '@/lib/orders/ruling'
import { payWords, shareWords } from '@/lib/words/disputes'
import { FaultCards } from './fault-cards'
import { ShareFields } from './share-fields'
import { WeighErrors } from './weigh-errors'

type Props = {
  view: OrderView
  draft: Draft
  errors: Readonly<Partial<Record<keyof Draft, string>>>
}

/** What is chosen of a ruling: how much goes back, when, and whose fault it is (D3, D5). */
export function RulingFields({ view, draft, errors }: Props) {
  const { order, circumstances } = view
  const { policy } = circumstances
  // What the policy has a refund wait for, with a return and without; a mediator may decide otherwise, either way.
  const own = new Set([true, false].map((withReturn) => waitsFor(order, withReturn, 'seller', policy)))
  const waits = [...own].filter((what) => what != null)
  return (
    <>
      <WeighErrors errors={errors} />
      <ShareFields
        view={view}
        label="How much goes back to the buyer?"
        words={shareWords}
        partial={policy.dispute.partialRefunds}
        draft={draft}
        errors={errors}
      />
      {waitsFor(order, true, 'mediator', policy) === 'goods' && (
        <Checkbox
          name="withReturn"
          label={payWords.withReturn}
          hint={own.has('goods') ? payWords.withReturnHint : payWords.returnFirstHint}
          error={errors.withReturn}
          defaultChecked={draft.withReturn !== ''}
        />
      )}
      {waits.length > 0 && (
        <Checkbox
          name="atOnce"
          label={payWords.atOnce}
          hint={payWords.atOnceHint(waits.map((what) => payWords.waits[what]).join(' '))}
          defaultChecked={draft.atOnce !== ''}
        />
      )}
      <FaultCards error={errors.fault} chosen={draft.fault} />
    </>
  )
}
