import { z } from 'zod'
import { inTransaction, reader } from '@/lib/db'
import { HOUR, type Instant } from '@/lib/law/time'
import { paidTwice } from './paid-twice'
import { gateway } from './provider'

/** What the provider moved within the last hour may not have been reported yet: that is no difference. */
const REPORTED_WITHIN = HOUR
const BATCH = 500
const LISTED = 100

const difference = z.object({
  checkoutId: z.string(),
  numbers: z.array(z.string()),
  means: z.string(),
  /** What each side has of it, in minor units of `currency`. */
  ours: z.number(),
  theirs: z.number(),
  currency: z.string(),
  /** Parts of refunds that were paid more than once, where the provider told of it. */
  twice: z.array(z.object({ number: z.string(), leg: z.number() })).optional(),
})

/** A payment of which the provider has another amount than our ledger says (M3). */
export type Difference = z.infer<typeof difference>

export type Compared = {
  readonly compared: number
  /** Left for next time: something of them moved only now. */
  readonly underWay: number
  readonly differences: readonly Difference[]
}

/** Compares our ledger with the provider's books, payment by payment and means by means, as both stood at `at` (M3). */
export async function compareBooks(at: Instant): Promise<Compared> {
  const differences: Difference[] = []
  let compared = 0
  let underWay = 0
  for await (const payments of batches()) {
    compared += payments.length
    const [ours, theirs] = await Promise.all([
      ledgerOf(payments, at),
      gateway.books(
        payments.map(({ id }) => id),
        at,
      ),
    ])
    for (const payment of payments)
      for (const means of ['card', 'wallet']) {
        const booked = theirs.find((row) => row.paymentId === payment.id && row.means === means)
        const sides = { ours: ours.get(`${payment.id} ${means}`) ?? 0, theirs: booked?.amount ?? 0 }
        if (sides.ours === sides.theirs) continue
        if (booked && booked.movedAt > at - REPORTED_WITHIN) underWay += 1
        else differences.push({ ...factsOf(payment), means, ...sides, ...(await reasonFor(payment, means, sides)) })
      }
  }
  return { compared, underWay, differences }
}

type Payment = Awaited<ReturnType<typeof nextPayments>>[number]

async function* batches(): AsyncGenerator<Payment[]> {
  for (let after = ''; ; ) {
    const payments = await nextPayments(after)
    if (payments.length > 0) yield payments
    if (payments.length < BATCH) return
    after = payments.at(-1)?.id ?? after
  }
}

const nextPayments = (after: string) =>
  reader.payment.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: {
      id: true,
      checkoutId: true,
      checkout: { select: { currency: true, orders: { select: { id: true, number: true } } } },
    },
  })

const factsOf = ({ checkoutId, checkout }: Payment) => ({
  checkoutId,
  numbers: checkout.orders.map(({ number }) => number),
  currency: checkout.currency,
})

async function reasonFor({ checkout }: Payment, means: string, { ours, theirs }: { ours: number; theirs: number }) {
  const twice = theirs < ours ? await paidTwice(checkout.orders, means) : []
  return twice.length > 0 ? { twice } : {}
}

/** What our ledger says the provider has, by payment and means: the other side of the provider's accounts. */
async function ledgerOf(payments: readonly Payment[], at: Instant): Promise<Map<string, number>> {
  const paymentOf = new Map(payments.flatMap(({ id, checkout }) => checkout.orders.map((order) => [order.id, id])))
  const sums = await reader.ledgerEntry.groupBy({
    by: ['orderId', 'account'],
    where: { orderId: { in: [...paymentOf.keys()] }, account: { startsWith: 'provider:' }, at: { lte: new Date(at) } },
    _sum: { amount: true },
  })
  const held = new Map<string, number>()
  for (const { orderId, account, _sum } of sums) {
    const key = `${paymentOf.get(orderId)} ${account.replace('provider:', '')}`
    held.set(key, (held.get(key) ?? 0) - (_sum.amount ?? 0))
  }
  return held
}

/**
 * Compares the books and keeps what was found. `occasion` names it: the same occasion is kept once, whoever else compares
 * for it meanwhile. Answers whether this call did it.
 */
export async function reconcile(occasion: string, at: Instant): Promise<boolean> {
  const known = await reader.reconciliation.findUnique({ where: { occasion }, select: { id: true } })
  if (known) return false
  const { compared, underWay, differences } = await compareBooks(at)
  const found = differences.length
  const row = { occasion, at: new Date(at), compared, underWay, differences: differences.slice(0, LISTED), found }
  return inTransaction(async (tx) => {
    if (await tx.reconciliation.findUnique({ where: { occasion } })) return false
    await tx.reconciliation.create({ data: row })
    return true
  })
}

const DAY_OF = 10

/** The night's comparison, made once a day of the shop (UTC). */
export const reconcileNightly = (at: Instant): Promise<boolean> =>
  reconcile(new Date(at).toISOString().slice(0, DAY_OF), at)

/** The newest comparison; null before the first. */
export async function lastReconciliation() {
  const row = await reader.reconciliation.findFirst({ orderBy: { at: 'desc' } })
  if (!row) return null
  const { compared, underWay, found } = row
  return { at: row.at.getTime(), compared, underWay, found, differences: difference.array().parse(row.differences) }
}
