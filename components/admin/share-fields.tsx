import { Money } from '@/components/ui/money'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextInput } from '@/components/ui/text-input'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { type Draft, type Share, shares } from '@/lib/orders/ruling'
import { currencySymbol, money } from '@/lib/words/money'

type Fields = Pick<Draft, 'share' | 'amount'>
type Props = {
  view: OrderView
  label: string
  words: Readonly<Record<Share, string>>
  partial: boolean
  draft: Fields
  errors: Readonly<Partial<Record<keyof Fields, string>>>
}

/** How much goes back: a quick choice, or an amount. */
export function ShareFields({ view: { order, facts }, label, words, partial, draft, errors }: Props) {
  const { currency } = facts
  const worth = shares(order)
  const offered: Share[] = partial ? ['none', 'half', 'all', 'other'] : ['none', 'all']
  return (
    <RadioCards
      name="share"
      label={label}
      error={errors.share}
      defaultValue={draft.share || undefined}
      options={offered
        .filter((value) => value === 'none' || worth.all > 0)
        .map((value) => ({
          value,
          label: words[value],
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
  )
}
