import { Checkbox } from '@/components/ui/checkbox'
import { RadioCards } from '@/components/ui/radio-cards'
import { waitsFor } from '@/lib/law/settlement'
import type { OrderView } from '@/lib/orders/queries/order-view'
import type { Draft } from '@/lib/orders/ruling'
import { payWords, shareWords } from '@/lib/words/disputes'
import { faultWords } from '@/lib/words/reasons'
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
  const [back, straight] = [true, false].map((withReturn) => waitsFor(order, withReturn, policy))
  const waits = [...new Set([back, straight])].filter((what) => what != null)
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
      {back === 'goods' && (
        <Checkbox
          name="withReturn"
          label={payWords.withReturn}
          hint={payWords.withReturnHint}
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
      <RadioCards
        name="fault"
        label="Whose fault is it?"
        hint="This counts only when everything goes back: a smaller refund, or none, adds nothing to the seller’s record."
        error={errors.fault}
        defaultValue={draft.fault || undefined}
        options={(['nobody', 'seller'] as const).map((value) => ({
          value,
          label: faultWords[value],
        }))}
      />
    </>
  )
}
