import { AppealFields } from '@/components/admin/appeal-fields'
import { Money } from '@/components/ui/money'
import { asked } from '@/lib/address'
import { faultOnAppeal, isPardonable } from '@/lib/law/rules/appeal'
import { type AppealDraft, type AppealRuling, weighAppeal } from '@/lib/orders/ruling'
import { verdictWords } from '@/lib/words/reviews'
import { ruleOnAppeal } from './actions'
import { type Given, RulingStep } from './ruling-step'

/** The ruling on an appeal (D3). */
export function RulingOnAppeal(given: Given) {
  const { view, query } = given
  const { order, circumstances, facts } = view
  const draft: AppealDraft = {
    share: asked(query, 'share'),
    amount: asked(query, 'amount'),
    pardon: asked(query, 'pardon'),
  }
  return (
    <RulingStep<AppealRuling>
      {...given}
      title="Your ruling on the appeal"
      move="rule-appeal"
      action={ruleOnAppeal}
      draft={draft}
      weigh={() => weighAppeal(draft, order, circumstances, facts.currency)}
      fields={(errors) => <AppealFields view={view} draft={draft} errors={errors} />}
      confirming={({ amount, pardon }) => ({
        fault: faultOnAppeal(order, pardon),
        chosen: { pardon: pardon ? 'yes' : 'no' },
        facts: [
          { label: 'Back to the buyer besides', value: <Money amount={amount} currency={facts.currency} /> },
          isPardonable(order) && { label: 'The seller’s record', value: verdictWords.pardon[pardon ? 'yes' : 'no'] },
        ],
      })}
    />
  )
}
