import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Badge } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Person, Proposal } from '@/lib/law/order'
import { preview } from '@/lib/law/preview'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { proposalWords, withReturnWords } from '@/lib/words/disputes'
import { moveWords } from '@/lib/words/moves'
import { seenBy } from '@/lib/words/parties'
import { refusalWords } from '@/lib/words/refusals'
import { Consequences } from './consequences'

type Props = { view: OrderView; party: Person; accept?: FormAction }

/** Every proposal of both sides, oldest first; the other side's standing one can be accepted (D2). */
export function Proposals({ view, party, accept }: Props) {
  const { dispute } = view.order
  if (dispute.state === 'none') return null
  if (dispute.proposals.length === 0) return <p className="text-ink-soft text-sm">Nobody has made a proposal yet.</p>
  return (
    <ol className="grid gap-3" aria-label="Proposals">
      {dispute.proposals.map((proposal) => (
        <li
          key={proposal.number}
          className="grid gap-2 rounded-md border border-line p-4 text-sm"
          data-proposal={proposal.state}
          data-by={proposal.by}
        >
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">
              {seenBy(proposal.by, party)}: <Money amount={proposal.amount} currency={view.facts.currency} /> back
              {proposal.withReturn && `, ${withReturnWords.mark}`}
            </span>
            <Badge tone={tone[proposal.state]}>{proposalWords[proposal.state]}</Badge>
            <span className="text-ink-soft text-xs">
              <Moment at={proposal.proposedAt} />
            </span>
          </p>
          {proposal.note && <p className="whitespace-pre-line break-words">{proposal.note}</p>}
          {accept && proposal.by !== party && (dispute.state === 'open' || dispute.state === 'with-mediator') && (
            <Accept view={view} party={party} proposal={proposal} action={accept} />
          )}
        </li>
      ))}
    </ol>
  )
}

const tone = { standing: 'info', replaced: 'neutral', accepted: 'positive', unanswered: 'neutral' } as const

type AcceptProps = { view: OrderView; party: Person; proposal: Proposal; action: FormAction }

/**
 * Saying yes, with everything that follows first. Whether one may is the law's answer. The form itself is there for
 * every proposal of the other side: should one be replaced meanwhile, it is what says so.
 */
function Accept({ view, party, proposal, action }: AcceptProps) {
  const { number } = proposal
  const tried = preview(view.order, { move: 'accept-proposal', by: party, number }, view.circumstances)
  return (
    <ActionForm
      action={action}
      id={`accept-${number}`}
      hidden={{ number: view.number, proposal: number, seen: view.version }}
      className="grid gap-3"
    >
      {'refusal' in tried && tried.refusal.rule === 'D4' && (
        <Notice tone="caution">{refusalWords(tried.refusal)}</Notice>
      )}
      {'preview' in tried && (
        <details>
          <summary className={buttonLook({ variant: 'primary' })}>{moveWords['accept-proposal']}</summary>
          <div className="mt-4 grid gap-4 border-line border-t pt-4">
            <Consequences preview={tried.preview} view={view} reader={party} />
            <div>
              <SubmitButton>Confirm: accept</SubmitButton>
            </div>
          </div>
        </details>
      )}
    </ActionForm>
  )
}
