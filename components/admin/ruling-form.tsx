import Form from 'next/form'
import { Money } from '@/components/ui/money'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { type Draft, type Share, shares } from '@/lib/orders/ruling'
import { shareWords } from '@/lib/words/disputes'
import { currencySymbol, money } from '@/lib/words/money'
import { faultWords } from '@/lib/words/reasons'

type Props = {
  view: OrderView
  action: string
  draft: Draft
  errors: Readonly<Partial<Record<keyof Draft, string>>>
}

/** First step of a ruling: how much goes back and whose fault it is. Nothing is decided by it yet (D3). */
export function RulingForm({ view, action, draft, errors }: Props) {
  const { order, facts, circumstances } = view
  const { currency } = facts
  const worth = shares(order)
  const partial = circumstances.policy.dispute.partialRefunds
  const offered: Share[] = partial ? ['none', 'half', 'all', 'other'] : ['none', 'all']
  return (
    <Form action={action} scroll={false} className="grid gap-5">
      <input type="hidden" name="weigh" value="1" />
      <RadioCards
        name="share"
        label="How much goes back to the buyer?"
        error={errors.share}
        defaultValue={draft.share || undefined}
        options={offered.map((value) => ({
          value,
          label: shareWords[value],
          aside: value === 'other' ? undefined : <Money amount={worth[value]} currency={currency} />,
          reveals: value === 'other' && (
            <TextInput
              name="amount"
              label="Amount"
              hint={`At most ${money(worth.all, currency)}.`}
              error={errors.amount}
              defaultValue={draft.amount}
              before={currencySymbol(currency)}
              inputMode="decimal"
              autoComplete="off"
            />
          ),
        }))}
      />
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
      <div>
        <SubmitButton>See what follows</SubmitButton>
      </div>
    </Form>
  )
}
