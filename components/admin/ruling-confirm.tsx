import type { ReactNode } from 'react'
import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { Consequences } from '@/components/orders/consequences'
import { type Fact, Facts } from '@/components/ui/facts'
import { Money } from '@/components/ui/money'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Fault } from '@/lib/law/policy'
import type { Preview } from '@/lib/law/preview'
import { refundableTotal } from '@/lib/law/refund'
import { LONGEST_DECISION } from '@/lib/longest-text'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { STEP } from '@/lib/orders/ruling'
import { orderAfter, pardonWords } from '@/lib/words/consequences'
import { rulingRecord } from '@/lib/words/disputes'
import { moveWords } from '@/lib/words/moves'
import { secondLookWords } from '@/lib/words/second-look'

type Props = {
  view: OrderView
  move: 'rule' | 'rule-appeal'
  preview: Preview
  /** What goes back to the buyer, at once or later, in minor units. */
  amount: number
  /** What was chosen, in words. */
  facts: readonly (Fact | false)[]
  fault: Fault
}

/** Second step: what the ruling does to either side, by the law itself; the reasoning; and the confirming button (D3). */
export function RulingConfirm({ view, move, preview, amount, facts, fault }: Props) {
  const { currency } = view.facts
  // What another mediator has to agree to first is carried out by their yes (D3).
  const approval = preview.answers.find(({ move }) => move === 'approve-ruling')
  const { points, struck } = approval?.effect ?? preview.effect
  return (
    <>
      <Facts facts={facts} />
      {approval && (
        <div data-needs-approval>
          <Notice tone="caution" title={secondLookWords.needed}>
            {secondLookWords.silence[view.circumstances.policy.dispute.approvalSilence]}
          </Notice>
        </div>
      )}
      <div className="grid gap-4 md:grid-cols-2">
        <Side title="For the buyer">
          <Consequences preview={preview} view={view} reader="mediator" />
        </Side>
        <Side title="For the seller">
          <ul className="grid gap-2 text-sm">
            <li>{orderAfter(preview.accepted.order, preview.effect.status)}</li>
            {struck > 0 && <li data-struck={struck}>{pardonWords(struck)}</li>}
            {(struck === 0 || points > -struck) && <li data-points={points}>{rulingRecord(fault, points + struck)}</li>}
          </ul>
          <Facts
            facts={[
              {
                label: 'Left for the seller',
                value: <Money amount={refundableTotal(view.order) - amount} currency={currency} />,
              },
            ]}
          />
        </Side>
      </div>
      <DraftTextareaIn
        name="reasoning"
        label="Reasoning"
        hint="Both sides read it. Say what you found and why it leads to this."
        rows={6}
        longest={LONGEST_DECISION}
      />
      {move === 'rule' && (
        <DraftTextareaIn
          name="note"
          label="Internal note"
          hint="Only mediators see it, among the notes of this case."
          optional
          rows={2}
          longest={LONGEST_DECISION}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="danger">{moveWords[move]}</SubmitButton>
        <SubmitButton variant="quiet" name="intent" value={STEP.choose} data-keeps-drafts>
          Change the ruling
        </SubmitButton>
      </div>
    </>
  )
}

const Side = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid content-start gap-3 rounded-md bg-sunken p-4">
    <h3 className="font-semibold text-sm">{title}</h3>
    {children}
  </section>
)
