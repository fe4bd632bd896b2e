import { RadioCards } from '@/components/ui/radio-cards'
import { isUnreviewed } from '@/lib/law/penalty'
import { isFaultOpen } from '@/lib/law/rules/appeal'
import type { OrderView } from '@/lib/orders/queries/order-view'
import type { AppealDraft } from '@/lib/orders/ruling'
import { moreWords } from '@/lib/words/disputes'
import { verdictWords } from '@/lib/words/reviews'
import { FaultCards } from './fault-cards'
import { ShareFields } from './share-fields'
import { WeighErrors } from './weigh-errors'

type Props = {
  view: OrderView
  draft: AppealDraft
  errors: Readonly<Partial<Record<keyof AppealDraft, string>>>
}

/** What is chosen of it: what goes back besides, whose fault it is after all, and what becomes of points on the record (D3, P1). */
export function AppealFields({ view, draft, errors }: Props) {
  const { order } = view
  return (
    <>
      <WeighErrors errors={errors} />
      <ShareFields
        view={view}
        label="How much goes back to the buyer besides?"
        words={moreWords}
        // An appeal corrects a ruling, by whatever it takes.
        partial
        draft={draft}
        errors={errors}
      />
      {isFaultOpen(order) && <FaultCards error={errors.fault} chosen={draft.fault} />}
      {isUnreviewed(order.mark) && (
        <RadioCards
          name="pardon"
          label="What becomes of the seller’s record?"
          error={errors.pardon}
          defaultValue={draft.pardon || undefined}
          options={(['no', 'yes'] as const).map((value) => ({ value, label: verdictWords.pardon[value] }))}
        />
      )}
    </>
  )
}
