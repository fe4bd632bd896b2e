import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { Badge } from '@/components/ui/badge'
import { buttonLook } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Money } from '@/components/ui/money'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Proposal } from '@/lib/law/dispute'
import type { Person, Side } from '@/lib/law/order'
import { preview } from '@/lib/law/preview'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveWords } from '@/lib/words/moves'
import { seenBy } from '@/lib/words/parties'
import {
  apartWords,
  noProposalsWords,
  noProposalWords,
  proposalName,
  proposalWords,
  withReturnWords,
} from '@/lib/words/proposals'
import { refusalWords } from '@/lib/words/refusals'
import { Consequences } from './consequences'

type Props = { view: OrderView; party: Person; accept?: FormAction }

/**
 * Every proposal, each side's beside the other's with the newest first; how far apart the standing ones are; the other
 * side's can be accepted (D2).
 */
export function Proposals({ view, party, accept }: Props) {
  const { dispute } = view.order
  if (dispute.state === 'none') return null
  if (dispute.proposals.length === 0)
    return <p className="text-ink-soft text-sm">{noProposalsWords(dispute.state === 'closed')}</p>
  const running = dispute.state === 'open' || dispute.state === 'with-mediator'
  const gap = apart(dispute.proposals)
  return (
    <section className="grid gap-3" aria-label="Proposals">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {sides.map((side) => (
          <div key={side} className="grid gap-2" data-side={side}>
            <h3 className="font-semibold text-sm">{seenBy(side, party)}</h3>
            <OneSide all={dispute.proposals} {...{ view, side, party }}>
              {(proposal) =>
                accept && running && side !== party && <Accept {...{ view, party, proposal }} action={accept} />
              }
            </OneSide>
          </div>
        ))}
      </div>
      {running && gap !== null && (
        <p className="text-ink-soft text-sm" data-apart={gap}>
          {apartWords(gap, view.facts.currency)}
        </p>
      )}
    </section>
  )
}

const sides = ['buyer', 'seller'] as const

type SideProps = {
  view: OrderView
  side: Side
  party: Person
  /** Those of both sides. */
  all: readonly Proposal[]
  children: (proposal: Proposal) => ReactNode
}

function OneSide({ view, side, party, all, children }: SideProps) {
  const proposals = all.filter(({ by }) => by === side).reverse()
  if (proposals.length === 0)
    return (
      <p className="rounded-md border border-line border-dashed p-4 text-ink-soft text-sm">
        {noProposalWords(side === party, view.order.dispute.state === 'closed')}
      </p>
    )
  return (
    <ol className="grid gap-2">
      {proposals.map((proposal) => (
        <li
          key={proposal.number}
          className={clsx(
            'grid gap-2 rounded-md border p-4 text-sm',
            proposal.state === 'replaced' ? 'border-line text-ink-soft' : 'border-line-strong',
          )}
          data-proposal={proposal.state}
          data-by={proposal.by}
        >
          <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span className="font-semibold text-base">
              <Money amount={proposal.amount} currency={view.facts.currency} /> back
            </span>
            <Badge tone={tone[proposal.state]}>{proposalWords(proposal, all)}</Badge>
          </p>
          <p className="text-ink-soft text-xs">
            {proposalName(proposal.number)} · {proposal.withReturn && `${withReturnWords.mark} · `}
            <Moment at={proposal.proposedAt} />
          </p>
          {proposal.note && <p className="whitespace-pre-line wrap-anywhere">{proposal.note}</p>}
          {children(proposal)}
        </li>
      ))}
    </ol>
  )
}

/** How far the standing proposals are from each other; null where one side has made none. */
function apart(proposals: readonly Proposal[]): number | null {
  const [buyer, seller] = sides.map((side) => proposals.find(({ by, state }) => by === side && state === 'standing'))
  return buyer && seller ? Math.abs(buyer.amount - seller.amount) : null
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
        <details data-move="accept-proposal">
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
