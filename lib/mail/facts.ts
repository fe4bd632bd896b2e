import type { Prisma } from '@/lib/generated/prisma/client'
import type { Move } from '@/lib/law/command'
import { deadlines } from '@/lib/law/deadline'
import { option } from '@/lib/law/moves'
import type { Order, Side } from '@/lib/law/order'
import type { Consequence, News } from '@/lib/law/outcome'
import { unitsCancelled } from '@/lib/law/parts'
import type { Leg } from '@/lib/law/refund'
import { recorded } from '@/lib/orders/recorded'
import { type RecordedCommand, recordedCommand } from '@/lib/orders/recorded-command'
import { policyOf } from '@/lib/policy/stored'
import type { MailFacts } from '@/lib/words/mail-facts'
import { lineWords } from '@/lib/words/parts'
import { besideFacts, parcelOf, reasoningOf, reasonOf } from './beside-facts'

/** What has to be read with a history row to write the mail about it. */
export const withMailFacts = {
  order: {
    include: {
      store: { include: { owner: true } },
      buyer: true,
      policy: true,
      lines: true,
      disputes: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
      redemptionShares: { include: { redemption: { include: { coupon: { select: { code: true } } } } } },
    },
  },
} satisfies Prisma.HistoryEntryInclude

export type MailedEntry = Prisma.HistoryEntryGetPayload<{ include: typeof withMailFacts }>

/** The deadline a piece of news should mention: the move the clock makes if nobody acts on it; of several the soonest. */
const awaited: Partial<Record<News, Move | readonly Move[]>> = {
  'payment-received': 'verify',
  'payment-declined': 'close-unpaid',
  'payment-arrived': 'miss-shipping',
  'order-to-ship': 'miss-shipping',
  requested: 'lapse',
  'request-refused': ['step-in', 'miss-shipping'],
  'request-withdrawn': ['step-in', 'miss-shipping'],
  'dispute-opened': ['escalate-unanswered', 'end-negotiation'],
  'dispute-escalated': 'end-mediation',
  'dispute-agreed': 'prove-parcel',
  'dispute-ruled': 'prove-parcel',
  'approval-needed': 'end-approval',
  'ruling-sent-back': 'end-mediation',
  'refund-failed': 'retry-refund',
  'partly-cancelled': 'miss-shipping',
  'extension-proposed': 'lapse-extension',
  'extension-agreed': 'miss-shipping',
  'extension-declined': 'miss-shipping',
  'address-asked': 'lapse-address',
  'protection-extended': 'finish',
  'return-awaited': 'miss-return',
  'return-sent': 'assume-return',
  'return-questioned': 'end-mediation',
  'dispute-appealed': 'end-appeal',
  'complaint-filed': 'end-complaint',
  'mark-contested': 'end-contest',
  'charged-back': 'end-chargeback',
}

/** What a move's history row has to say in a mail, as it was right after the move, and `before` it. */
export function mailFacts(entry: MailedEntry, before: Order, about: News): MailFacts {
  const { order: row } = entry
  const order = recorded(entry.after)
  const command = recordedCommand(entry)
  const follows = entry.follows as unknown as Consequence[]
  const { cancellation } = order
  const circumstances = { now: entry.at.getTime(), policy: policyOf(row.policy), coupons: [] }
  const open = (move: Move, by: Side = 'buyer') => {
    const now = option(order, move, by, circumstances)
    return now.open ? { until: now.until } : null
  }
  const legs = order.refunds.filter((leg) => !before.refunds.some((old) => same(old, leg)))
  // Of several parcels the corrected one.
  const parcel = command.move === 'correct-parcel' ? command : parcelOf(about, order)
  return {
    number: row.number,
    title: titleOf(row.lines, order),
    store: row.store.name,
    currency: row.currency,
    total: row.total,
    cause: cancellation.state === 'cancelled' ? cancellation.because : null,
    reason: reasonOf(about, command, before, order),
    note: noteOf(command),
    refusal: cancellation.state === 'refused' ? cancellation.because : null,
    until:
      deadlines(order, circumstances.policy).find(({ move }) => [awaited[about]].flat().includes(move))?.at ?? null,
    can: { cancel: open('cancel'), request: open('request'), dispute: open('open-dispute') },
    appeal: { buyer: open('appeal'), seller: open('appeal', 'seller') },
    carrier: parcel?.carrier ?? null,
    tracking: parcel?.tracking ?? null,
    amount: amountOf(about, order, legs),
    reasoning: reasoningOf(about, order),
    withoutAgreement: circumstances.policy.dispute.withoutAgreement,
    legs,
    coupons: follows.flatMap((follow) => {
      if (follow.kind !== 'coupon') return []
      const used = row.redemptionShares.find(({ redemption }) => redemption.id === follow.id)
      const { fate, usableUntil = null } = follow
      return used ? [{ code: used.redemption.coupon.code, fate, usableUntil }] : []
    }),
    points: follows.reduce((sum, follow) => sum + (follow.kind === 'penalty' ? follow.points : 0), 0),
    ...besideFacts(command, row.lines, before, order),
  }
}

/** What the order was of, and how much of it had been cancelled while the rest went on (C13). */
const titleOf = (lines: MailedEntry['order']['lines'], then: Order): string =>
  lines
    .map(({ number, title, quantity }) => lineWords({ title, quantity, cancelled: unitsCancelled(then, number) }))
    .join(', ')

const same = (a: Leg, b: Leg) => JSON.stringify(a) === JSON.stringify(b)

const noteOf = (command: RecordedCommand): string | null => {
  if ('note' in command) return command.note ?? null
  if ('story' in command) return command.story
  return 'text' in command ? (command.text ?? null) : null
}

function amountOf(about: News, { dispute, returning, chargeback }: Order, legs: readonly Leg[]): number {
  if (about === 'charged-back' && chargeback.state === 'open') return chargeback.amount + chargeback.contested
  if (about === 'return-awaited' && 'terms' in returning) return returning.terms.amount
  if (dispute.state !== 'none') {
    if (about === 'dispute-opened') return dispute.wanted
    if (about === 'proposal-made') return dispute.proposals.at(-1)?.amount ?? 0
    if (dispute.state === 'closed' && (about === 'dispute-agreed' || about === 'dispute-ruled')) return dispute.amount
  }
  return legs.reduce((sum, leg) => sum + leg.amount, 0)
}
