import type { Purchase } from '@/lib/buying/place'
import { inTransaction } from '@/lib/db'
import { minor } from '@/lib/law/money'
import type { CancelKind } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import { DAY, HOUR } from '@/lib/law/time'
import { kindOf, kinds } from '@/lib/notices/kinds'
import { shipped } from '@/lib/policy/shipped'

/** A Monday. Every seed's story begins here. */
export const START = Date.UTC(2026, 2, 2, 10)

/** Dora and Carl own a store each; Carl buys too. Nobody else has a side in anything but what they buy. */
export const PEOPLE = ['ana', 'ben', 'carl', 'dora', 'mila', 'moe'] as const
/** Those who want no mail but what everybody gets. */
const FEW_MAILS: readonly string[] = ['carl', 'dora', 'moe']
export const wantsMail = (person: string, about: News) => kindOf[about] === 'always' || !FEW_MAILS.includes(person)
const MEDIATORS: readonly string[] = ['mila', 'moe']
export const addressOf = (person: string) => `${person}@example.com`

const product = (storeId: string, slug: string, price: number, cancelKind: CancelKind = 'at-will') => ({
  ...{ id: slug, slug, title: slug, description: slug, facts: [], currency: 'EUR', price, shippingFee: 490 },
  ...{ cancelKind, source: 'merchant', picture: '/x.svg', alt: '', ratingAverage: 4, ratingCount: 1, storeId },
  categoryId: 'things',
})
const store = (id: string, ownerId: string) => ({
  ...{ id, slug: id, name: id, tagline: '', description: '', shipsFrom: '', picture: '/x.svg', ownerId },
  ...{ ratingAverage: 4, ratingCount: 1 },
})
const coupon = (code: string, kind: string, amount: number, until: number | null) => ({
  ...{ id: code, code, title: code, kind, storeId: null, currency: 'EUR', amount, minimum: 0 },
  ...{ validFrom: new Date(START - DAY), validUntil: until === null ? null : new Date(until) },
})

const LONG_AGO = new Date(START - 100 * DAY)
const NEVER = new Date(START + 10_000 * DAY)

/** What stays the same for all seeds: people, stores, products, coupons, and the policies. */
export async function openMarket(): Promise<void> {
  await inTransaction(async (tx) => {
    for (const id of PEOPLE) {
      const isMediator = MEDIATORS.includes(id)
      const facts = { id, email: addressOf(id), name: id, passwordHash: '', isMediator, createdAt: LONG_AGO }
      await tx.user.create({ data: facts })
    }
    await tx.category.create({ data: { id: 'things', slug: 'things', name: 'Things' } })
    await tx.store.createMany({ data: [store('north', 'carl'), store('south', 'dora')] })
    const products = [
      ...[product('north', 'lamp', 3000), product('north', 'bespoke-lamp', 5000, 'custom-made')],
      ...[product('south', 'mug', 1000), product('south', 'bowl', 2300)],
    ]
    await tx.product.createMany({ data: products })
    const coupons = [
      ...[coupon('TOGETHER', 'platform', 777, null), coupon('SOON-OVER', 'platform', 333, START + 3 * DAY)],
      coupon('PROMO', 'promo', 250, null),
    ]
    await tx.coupon.createMany({ data: coupons })
    for (const userId of FEW_MAILS)
      await tx.noticeChoice.createMany({ data: kinds.map((kind) => ({ userId, kind, inApp: true, mail: false })) })
    for (const [name, document] of policies)
      await tx.policyVersion.create({ data: { id: name, name, version: 1, document: document as object, from: NEVER } })
    await tx.$executeRawUnsafe(ONE_USE)
  })
}

/**
 * A buyer uses a coupon once at a time (K1). What is kept of it does not tell who came first, for clocks of several processes
 * run apart; so here the database watches each use as it is written, and whoever writes a second one fails.
 */
const ONE_USE =
  'CREATE UNIQUE INDEX "one_use_at_a_time" ON "Redemption" ("buyerId", "couponId") WHERE "returnedAt" IS NULL'

const policies = Object.entries(shipped)

type Form = Pick<Purchase, 'items' | 'coupons' | 'fromWallet'> & { readonly buyer: string }
const form = (buyer: string, slugs: Readonly<Record<string, number>>, coupons: string[], wallet: number): Form => ({
  ...{ buyer, coupons, fromWallet: minor(wallet) },
  items: Object.entries(slugs).map(([productId, quantity]) => ({ productId, quantity })),
})

/** What is bought, each once a seed however often it is submitted. */
const FORMS: readonly Form[] = [
  form('ana', { lamp: 1, mug: 2 }, ['TOGETHER'], 1500),
  form('ben', { bowl: 2 }, ['SOON-OVER'], 0),
  form('ana', { 'bespoke-lamp': 1 }, [], 2000),
  form('carl', { mug: 1, lamp: 1 }, ['TOGETHER', 'PROMO'], 999_999),
  form('ana', { bowl: 1 }, ['TOGETHER'], 700),
]

/** A buyer's form, with the numbers its orders get. */
export function formOf(seed: number, which: number) {
  const { buyer, ...wanted } = FORMS[which % FORMS.length] as Form
  const address = { recipient: buyer, street: 'Via 1', postcode: '1', city: 'Bologna', country: 'Italy' }
  const purchase: Purchase = { key: `${seed}:${which}`, ...wanted, foundBy: 'direct', address }
  return { buyer, purchase, numbers: [`R${which}1`, `R${which}2`] }
}

/** By when everything has happened that will, wherever a story has got to. */
export const settledBy = (clock: number) => clock + 3 * 366 * DAY + HOUR

/** Makes of the market what the first seed found there, but for the policy, which is the one in force next. Answers its name. */
export async function beginAnew(die: number): Promise<string> {
  const [name] = policies[die % policies.length] as (typeof policies)[number]
  await inTransaction(async (tx) => {
    await tx.policyVersion.updateMany({ data: { from: NEVER } })
    await tx.policyVersion.update({ where: { id: name }, data: { from: LONG_AGO } })
    await tx.product.updateMany({ data: { ratingAverage: 4, ratingCount: 1 } })
    await tx.store.updateMany({ data: { ratingAverage: 4, ratingCount: 1 } })
  })
  return name
}

/** The tables a story is written to. What hangs on a row goes before it. */
export const STORY = [
  ...['SimCharge', 'SimRefund', 'SimChargeback', 'SimEvent', 'SimFault', 'ReceivedEvent', 'OutboxEntry', 'Mail'],
  ...['Change', 'Deed', 'Reconciliation', 'Notification', 'CaseNote', 'MediationCase', 'Review', 'Feedback', 'Penalty'],
  ...['LedgerEntry', 'HistoryEntry', 'RefundLeg', 'Refund', 'Proposal', 'Dispute', 'CancellationRequest', 'Parcel'],
  ...['RedemptionShare', 'Redemption', 'OrderShare', 'OrderLine', 'Order', 'Payment', 'Checkout', 'Clock'],
]
