import { ActionForm, type FormAction, UnfoldIn } from '@/components/forms/action-form'
import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { Consequences } from '@/components/orders/consequences'
import { Quote } from '@/components/orders/quote'
import { Card } from '@/components/ui/card'
import { Countdown } from '@/components/ui/countdown'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Command } from '@/lib/law/command'
import type { Dispute } from '@/lib/law/dispute'
import type { Fault } from '@/lib/law/policy'
import { preview } from '@/lib/law/preview'
import { LONGEST_DECISION } from '@/lib/longest-text'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { payWords, rulingRecord } from '@/lib/words/disputes'
import { moveWords } from '@/lib/words/moves'
import { faultWords } from '@/lib/words/reasons'
import { secondLookWords } from '@/lib/words/second-look'

type Waiting = Extract<Dispute, { state: 'awaiting-approval' }>
type Props = {
  view: OrderView
  dispute: Waiting
  /** The dispute, as the forms send it. */
  id: string
  /** Who reads, and the name of whoever ruled. */
  viewerId: string
  ruledBy: string
  approve: FormAction
  sendBack: FormAction
}

/** A ruling that waits for a second mediator: what it says, what it would do, and the two answers; its author only waits (D3). */
export function SecondLook({ view, dispute, id, viewerId, ruledBy, approve, sendBack }: Props) {
  const { facts, circumstances } = view
  const { pending, ruledAt, approveBy } = dispute
  const mine = pending.mediator === viewerId
  const limit = circumstances.policy.dispute.approvalAbove ?? 0
  const hidden = { case: id, number: view.number, seen: view.version }
  return (
    <Card title={secondLookWords.title} id="ruling-step">
      <div className="grid gap-5" data-approval={mine ? 'own' : 'open'}>
        <Facts
          facts={[
            { label: 'Ruled by', value: ruledBy },
            { label: 'Ruled', value: <Moment at={ruledAt} /> },
            { label: 'Back to the buyer', value: <Money amount={pending.amount} currency={facts.currency} /> },
            { label: 'Needs a second mediator above', value: <Money amount={limit} currency={facts.currency} /> },
            pending.withReturn && { label: 'Return', value: payWords.withReturn },
            pending.atOnce && { label: 'Payment', value: payWords.pays.atOnce },
            { label: 'Fault', value: faultWords[pending.fault] },
            { label: 'Answer by', value: <Countdown until={approveBy} now={circumstances.now} /> },
          ]}
        />
        <Quote>{pending.reasoning}</Quote>
        {mine ? (
          <Notice title={secondLookWords.own}>
            {secondLookWords.silence[circumstances.policy.dispute.approvalSilence]}
          </Notice>
        ) : (
          <>
            <Follows
              view={view}
              command={{ move: 'approve-ruling', by: 'mediator', mediator: viewerId }}
              fault={pending.fault}
            />
            <ActionForm action={approve} id="approve" hidden={hidden}>
              <div>
                <SubmitButton variant="primary">{moveWords['approve-ruling']}</SubmitButton>
              </div>
            </ActionForm>
            <ActionForm action={sendBack} id="send-back" hidden={hidden}>
              <UnfoldIn id="send-back-fold" label={moveWords['send-back-ruling']}>
                <DraftTextareaIn
                  name="reasoning"
                  label="Why"
                  hint={secondLookWords.whyHint}
                  rows={4}
                  longest={LONGEST_DECISION}
                />
                <div>
                  <SubmitButton variant="danger">Confirm: send back</SubmitButton>
                </div>
              </UnfoldIn>
            </ActionForm>
          </>
        )}
      </div>
    </Card>
  )
}

function Follows({ view, command, fault }: { view: OrderView; command: Command; fault: Fault }) {
  const tried = preview(view.order, command, view.circumstances)
  if (!('preview' in tried)) return null
  const { points } = tried.preview.effect
  return (
    <div className="grid gap-4 rounded-md bg-sunken p-4">
      <Consequences preview={tried.preview} view={view} reader="mediator" />
      {points === 0 && <p className="text-sm">{rulingRecord(fault, points)}</p>}
    </div>
  )
}
