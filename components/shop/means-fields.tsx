import { RadioCardsIn, TextInputIn } from '@/components/forms/action-form'
import { Card } from '@/components/ui/card'
import { meansWords } from '@/lib/words/items'
import { currencySign } from '@/lib/words/money'

/** What pays: the card, the wallet, or both, each getting back its own share if the order is cancelled (M1). */
export function MeansFields({ currency }: { currency: string }) {
  return (
    <Card title="How you pay">
      <RadioCardsIn
        name="means"
        label="How you pay"
        quietLegend
        defaultValue="card"
        hint="If the order is cancelled, each gets back what it paid."
        options={[
          { value: 'card', label: meansWords.card },
          { value: 'wallet', label: meansWords.wallet },
          {
            value: 'both',
            label: 'Part wallet, part card',
            reveals: (
              <TextInputIn
                name="walletAmount"
                label="From the wallet"
                hint="The card pays the rest."
                before={currencySign(currency)}
                inputMode="decimal"
                autoComplete="off"
              />
            ),
          },
        ]}
      />
    </Card>
  )
}
