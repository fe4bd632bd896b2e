import { ActionForm, type FormAction, TextInputIn } from '@/components/forms/action-form'
import { ChoiceButton } from '@/components/forms/choice-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Money } from '@/components/ui/money'
import type { OpenChargeback } from '@/lib/payments/chargebacks'

type Props = { open: readonly OpenChargeback[]; take: FormAction; decide: FormAction }

/** The simulated banks: one takes money back from an order by itself, and decides later who keeps it (M3). */
export function Chargebacks({ open, take, decide }: Props) {
  return (
    <Card title="Simulated banks" id="banks">
      <p className="text-ink-soft text-sm">Let a buyer’s bank take money back by itself, without asking anyone here.</p>
      <ActionForm action={take} id="chargeback" className="mt-4 grid gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextInputIn name="number" label="Order number" />
          <TextInputIn name="amount" label="Amount" inputMode="decimal" />
        </div>
        <div className="flex flex-wrap gap-2">
          <ChoiceButton name="means" value="card">
            Take it back to the card
          </ChoiceButton>
          <ChoiceButton name="means" value="wallet">
            Take it back to the wallet
          </ChoiceButton>
        </div>
      </ActionForm>
      {open.length > 0 && (
        <ul className="mt-5 divide-y divide-line border-line border-t">
          {open.map(({ id, number, currency, amount }) => (
            <li key={id} className="grid gap-2 py-4 last:pb-0" data-status="open">
              <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
                <span className="font-medium">
                  Order {number}: <Money amount={amount} currency={currency} />
                </span>
                <Badge tone="caution">Not decided</Badge>
              </div>
              <ActionForm action={decide} id={`bank-${id}`} hidden={{ number }} className="flex flex-wrap gap-2">
                <ChoiceButton name="how" value="won" size="small">
                  The bank gives it back
                </ChoiceButton>
                <ChoiceButton name="how" value="lost" size="small">
                  The bank keeps it
                </ChoiceButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
