import { AppealFields } from '@/components/admin/appeal-fields'
import { Money } from '@/components/ui/money'
import { asked } from '@/lib/address'
import { isUnreviewed } from '@/lib/law/penalty'
import { faultOnAppeal } from '@/lib/law/rules/appeal'
import { type AppealDraft, type AppealRuling, weighAppeal } from '@/lib/orders/ruling'
import { faultWords } from '@/lib/words/reasons'
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
    // As the ruling found it, until it is found to be otherwise.
    fault: asked(query, 'fault') || faultOnAppeal(order, { pardon: false }) || '',
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
      confirming={({ amount, fault, pardon }) => ({
        fault: faultOnAppeal(order, { fault, pardon }) ?? 'nobody',
        chosen: { ...(fault && { fault }), pardon: pardon ? 'yes' : 'no' },
        facts: [
          { label: 'Back to the buyer besides', value: <Money amount={amount} currency={facts.currency} /> },
          fault !== undefined && { label: 'Fault', value: faultWords[fault] },
          isUnreviewed(order.mark) && {
            label: 'The seller’s record',
            value: verdictWords.pardon[pardon ? 'yes' : 'no'],
          },
        ],
      })}
    />
  )
}
