import { Timeline, type TimelineEntry } from '@/components/ui/timeline'
import type { Tone } from '@/components/ui/tone'
import { outlook } from '@/lib/law/outlook'
import type { Entry, OrderView } from '@/lib/orders/queries/order-view'
import type { RecordedCommand } from '@/lib/orders/recorded-command'
import { followed } from '@/lib/words/consequences'
import { deadlineEffect, isHousekeeping, nextTitle } from '@/lib/words/deadlines'
import { historyLine } from '@/lib/words/history'
import { exactly } from '@/lib/words/moments'
import { ruleWords } from '@/lib/words/rules'
import { ruledNotYet } from '@/lib/words/second-look'
import { whyWords } from '@/lib/words/why'
import { titleOf } from './line-titles'
import { RuleLink } from './rule-link'

const tones: Partial<Record<RecordedCommand['move'], Tone>> = {
  refuse: 'critical',
  'miss-shipping': 'critical',
  'decline-payment': 'critical',
  'fail-capture': 'critical',
  'fail-refund': 'critical',
  request: 'caution',
  'miss-return': 'critical',
  'charge-back': 'critical',
  'question-return': 'caution',
  'file-complaint': 'caution',
  contest: 'caution',
  appeal: 'caution',
  'agree-extension': 'positive',
  'accept-address': 'positive',
  'confirm-return': 'positive',
  'open-dispute': 'caution',
  accept: 'positive',
  'settle-refund': 'positive',
  deliver: 'positive',
  finish: 'positive',
}

/** All that has happened to the order: who, what, when, by which rule and why; and what the clock does next (F3). */
export function History({ view }: { view: OrderView }) {
  const next = outlook(view.order, view.circumstances).find(({ deadline }) => !isHousekeeping(deadline.move))
  const entries: TimelineEntry[] = view.history.map((entry) => ({
    key: String(entry.seq),
    at: entry.at,
    tone: tones[entry.move],
    ...told(entry, view),
  }))
  if (next)
    entries.push({
      key: 'next',
      at: next.deadline.at,
      ahead: true,
      title: nextTitle(next.deadline.move),
      detail: deadlineEffect(next.deadline.move, next.after, sideOf(view.parties) ?? undefined),
    })
  return <Timeline entries={entries} />
}

function told(entry: Entry, { facts, coupons, circumstances, parties }: OrderView) {
  const { at, by, move, command, rule, policy, follows } = entry
  // What a ruling says is its two sides' to read once it is carried out (D3).
  const { title, detail = null } =
    awaitsApproval(entry) && !parties.includes('mediator')
      ? { title: ruledNotYet }
      : historyLine(command, facts.currency, titleOf({ facts }), sideOf(parties))
  const coupon = (id: string) => coupons.find((known) => known.id === id)?.title
  const telling = { currency: facts.currency, coupon, reader: sideOf(parties) }
  const lines = follows.flatMap((follow) => followed(follow, telling) ?? [])
  return {
    title,
    detail: (detail || lines.length > 0) && (
      <>
        {detail && <p className="whitespace-pre-line wrap-anywhere">{detail}</p>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </>
    ),
    aside: (
      <details className="open:basis-full">
        <summary className="rounded-sm underline decoration-line-strong underline-offset-4 hover:text-ink">Why</summary>
        <p className="my-1 border-line border-l-2 pl-3">
          {ruleWords(rule)} <RuleLink rule={rule} />
          <span className="block" data-policy={policy}>
            {whyWords.policy(policy)}
          </span>
          <span className="block" data-clock={exactly(at)} data-deadline={by === 'clock' ? move : undefined}>
            {command.by === 'clock' ? whyWords.deadline(command.move, exactly(at)) : whyWords.clock(by, exactly(at))}{' '}
            {whyWords.calendar(circumstances.policy.calendar.timeZone)}
          </span>
        </p>
      </details>
    ),
  }
}

/** On which side somebody reads; mediators are several. */
const sideOf = (parties: OrderView['parties']) => parties.find((party) => party !== 'mediator') ?? null

const awaitsApproval = ({ move, follows }: Entry) =>
  move === 'rule' && follows.some((follow) => follow.kind === 'tell' && follow.about === 'approval-needed')
