import { now as shopTime } from '@/lib/clock'
import { reader } from '@/lib/db'
import { type ShownFile, shownFile } from '@/lib/files/shown'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CouponKind } from '@/lib/law/coupon'
import { isMediated } from '@/lib/law/mediated'
import type { Order, Party, Person } from '@/lib/law/order'
import type { Consequence, CouponFate } from '@/lib/law/outcome'
import type { Circumstances } from '@/lib/law/rule'
import { type Status, status } from '@/lib/law/status'
import type { Instant } from '@/lib/law/time'
import { AT_ONCE, newest } from '@/lib/messages/talk'
import { type Checkout, circumstancesOf, type Held, loadCheckout, settle } from '../checkout'
import { partiesOf, type Somebody } from '../party'
import { type RecordedCommand, recordedCommand } from '../recorded-command'
import { steady } from '../steady'

/** Everything a page shows of one order, as the law stands at `circumstances.now`, whether or not the sweep has run (T2). */
export type OrderView = {
  readonly id: string
  readonly number: string
  /** To be sent back with a form, so that the answer can say what has changed since. */
  readonly version: number
  readonly facts: Facts
  readonly order: Order
  /** What the law needs to be asked about this order. */
  readonly circumstances: Circumstances
  /** What the viewer is to the order. */
  readonly parties: readonly Person[]
  /** A mediator reads what the two wrote to each other only once there is something to mediate; until then there is nothing here. */
  readonly mayReadTalk: boolean
  /** What is here of it is the newest, and there is more. */
  readonly hasOlderTalk: boolean
  /** What both sides brought to its disputes, of the newest dispute first (D1, D2). */
  readonly evidence: readonly ShownFile[]
  readonly history: readonly Entry[]
  readonly coupons: readonly {
    id: string
    code: string
    title: string
    kind: CouponKind
    amount: number
    fate: CouponFate | null
    /** When it came back to the buyer, with whichever order was the last to use it (K1). */
    returnedAt: Instant | null
    /** Until when it can be used again, where that is longer than its own time (K2). */
    usableUntil: Instant | null
  }[]
  /** The other orders of the same checkout. */
  readonly siblings: readonly { number: string; status: Status }[]
}

/** One thing that happened, with who did it and what followed. */
export type Entry = {
  readonly seq: number
  readonly at: Instant
  readonly by: Party
  readonly move: RecordedCommand['move']
  readonly rule: string
  readonly policy: string
  readonly command: RecordedCommand
  readonly follows: readonly Consequence[]
}

const shown = {
  store: true,
  buyer: { select: { id: true, name: true } },
  lines: { orderBy: { number: 'asc' }, include: { product: { select: { slug: true } } } },
  checkout: true,
  policy: { select: { name: true, version: true } },
  thread: { select: { id: true } },
  messages: newest,
  cancellationRequests: { orderBy: { number: 'asc' } },
  disputes: { orderBy: { number: 'desc' }, select: { id: true, evidence: { orderBy: { at: 'asc' } } } },
  refunds: { orderBy: { number: 'asc' }, select: { number: true, decidedAt: true, rule: true, amount: true } },
  history: {
    orderBy: { seq: 'asc' },
    select: { seq: true, at: true, by: true, move: true, rule: true, command: true, follows: true },
  },
  ledger: { select: { account: true, amount: true } },
} satisfies Prisma.OrderInclude

type Facts = Prisma.OrderGetPayload<{ include: typeof shown }>

/** Reads an order for someone; null for a stranger, just as for an order that does not exist (F1). */
export async function findOrder(number: string, viewer: Somebody): Promise<OrderView | null> {
  // What is shown of it and what the law sees of it are of the same moment.
  const found = await steady(
    () => readShown(number),
    (found) => (found ? [found.facts] : []),
  )
  if (!found) return null
  const { facts, checkout } = found
  const parties = partiesOf(viewer, facts)
  if (parties.length === 0) return null
  const now = await shopTime()
  const held = checkout?.orders.find(({ row }) => row.id === facts.id)
  if (!checkout || !held) return null
  settle(checkout, now)
  const mayReadTalk = !parties.includes('mediator') || isMediated(held.order)
  return {
    ...{ id: facts.id, number, version: held.row.version, parties, mayReadTalk },
    hasOlderTalk: mayReadTalk && facts.messages.length > AT_ONCE,
    facts: { ...facts, messages: mayReadTalk ? facts.messages.slice(0, AT_ONCE).reverse() : [] },
    evidence: facts.disputes.flatMap(({ evidence }) => evidence.map(shownFile)),
    order: held.order,
    circumstances: circumstancesOf(checkout, held, now),
    history: historyOf(facts, checkout, held),
    coupons: checkout.row.redemptions.flatMap(({ id, coupon, shares, returnedAt, usableUntil }) => {
      const own = shares.find(({ orderId }) => orderId === facts.id)
      if (!own) return []
      const { amount, fate } = own
      const { code, title, kind } = coupon
      // What kept it from coming back may be over: then it met the fate of the last order that used it (K1).
      const last = fate === 'others-stand' ? shares.find((share) => share.fate && share.fate !== fate) : null
      return {
        ...{ id, code, title, amount, kind: kind as CouponKind },
        fate: (last?.fate ?? fate) as CouponFate | null,
        returnedAt: returnedAt?.getTime() ?? null,
        usableUntil: usableUntil?.getTime() ?? null,
      }
    }),
    siblings: checkout.orders
      .filter((other) => other !== held)
      .map(({ row, order }) => ({ number: row.number, status: status(order) })),
  }
}

async function readShown(number: string): Promise<{ facts: Facts; checkout: Checkout | null } | null> {
  const facts = await reader.order.findUnique({ where: { number }, include: shown })
  return facts && { facts, checkout: await loadCheckout(reader, facts.checkoutId) }
}

/** What is written, and after it what the clock has done since without anyone having written it down yet. */
function historyOf(facts: Facts, checkout: Checkout, held: Held): Entry[] {
  const policy = `${facts.policy.name} ${facts.policy.version}`
  const written = facts.history.map((row) => {
    const { seq, at, rule, follows } = row
    const command = recordedCommand(row)
    return {
      ...{ seq, at: at.getTime(), by: command.by, move: command.move, rule, policy, command },
      follows: follows as unknown as Consequence[],
    }
  })
  const owed = checkout.steps
    .filter((step) => step.held === held)
    .map(({ accepted: { at, command, rule, follows } }, index) => {
      const { move, by } = command
      return { seq: held.row.version + index + 1, at, by, move, rule, policy, command, follows }
    })
  return [...written, ...owed]
}
