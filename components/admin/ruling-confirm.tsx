import type { ReactNode } from 'react'
import { ActionForm, type FormAction, TextareaIn } from '@/components/forms/action-form'
import { Consequences } from '@/components/orders/consequences'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Money } from '@/components/ui/money'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Fault } from '@/lib/law/policy'
import type { Preview } from '@/lib/law/preview'
import { refundableTotal } from '@/lib/law/refund'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { orderAfter } from '@/lib/words/consequences'
import { rulingRecord } from '@/lib/words/disputes'
import { moveWords } from '@/lib/words/moves'
import { faultWords } from '@/lib/words/reasons'

type Props = {
  view: OrderView
  ruling: { readonly amount: number; readonly fault: Fault; readonly preview: Preview }
  action: FormAction
  /** The case, with the same choices, to change them. */
  back: string
  id: string
}

/** Second step: what the ruling does to either side, by the law itself; the reasoning; and the confirming button (D3). */
export function RulingConfirm({ view, ruling, action, back, id }: Props) {
  const { currency } = view.facts
  const { amount, fault, preview } = ruling
  return (
    <div className="grid gap-5">
      <Facts
        facts={[
          {
            label: 'Back to the buyer',
            value: <Money amount={amount} currency={currency} className="font-semibold" />,
          },
          { label: 'Fault', value: faultWords[fault] },
        ]}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <Side title="For the buyer">
          <Consequences preview={preview} view={view} reader="buyer" />
        </Side>
        <Side title="For the seller">
          <ul className="grid gap-2 text-sm">
            <li>{orderAfter(preview.accepted.order, preview.effect.status)}</li>
            <li data-points={preview.effect.points}>{rulingRecord(fault, preview.effect.points)}</li>
          </ul>
          <Facts
            facts={[
              {
                label: 'Left for the seller',
                value: <Money amount={refundableTotal(preview.accepted.order)} currency={currency} />,
              },
            ]}
          />
        </Side>
      </div>
      <ActionForm
        action={action}
        id="ruling"
        hidden={{ number: view.number, seen: view.version, case: id, amount, fault }}
      >
        <TextareaIn
          name="reasoning"
          label="Reasoning"
          hint="Both sides read it. Say what you found and why it leads to this."
          rows={6}
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger">{moveWords.rule}</SubmitButton>
          <ButtonLink href={back} variant="quiet">
            Change the ruling
          </ButtonLink>
        </div>
      </ActionForm>
    </div>
  )
}

const Side = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid content-start gap-3 rounded-md bg-sunken p-4">
    <h3 className="font-semibold text-sm">{title}</h3>
    {children}
  </section>
)
