import { isDeepStrictEqual } from 'node:util'
import { reader } from '@/lib/db'
import type { HistoryEntry } from '@/lib/generated/prisma/client'
import type { Consequence } from '@/lib/law/outcome'
import type { Checkout } from '@/lib/orders/checkout'
import { DOMAIN } from '../mail-server'
import { addressOf, PEOPLE, wantsMail } from '../world'

/** Whatever the law asked for is in the outbox once, and every mail of it was written once and went out under its own name. */
export async function effects(
  checkouts: readonly Checkout[],
  history: readonly HistoryEntry[],
  received: ReadonlyMap<string, number>,
): Promise<string[]> {
  const [jobs, mails] = await Promise.all([reader.outboxEntry.findMany(), reader.mail.findMany()])
  const wanted = new Set<string>()
  const letters = new Set<string>()
  for (const checkout of checkouts)
    for (const { row } of checkout.orders)
      for (const entry of history.filter(({ orderId }) => orderId === row.id))
        for (const follow of entry.follows as Consequence[]) {
          const job = jobOf(follow, entry, checkout)
          if (job) wanted.add(JSON.stringify({ ...job, at: entry.at.getTime() }))
          if (follow.kind !== 'tell') continue
          const people = {
            buyer: [row.buyerId],
            seller: [row.store.ownerId],
            mediator: mediatorsBut(row.buyerId, row.store.ownerId),
          }
          for (const person of people[follow.whom])
            if (wantsMail(person, follow.about))
              letters.add(`mail:${row.id}:${entry.seq}:${follow.whom}:${follow.about}:${addressOf(person)}`)
        }
  const there = jobs
    .filter(({ kind }) => kind !== 'return-charge')
    .map(({ kind, payload, createdAt }) => JSON.stringify({ kind, payload, at: createdAt.getTime() }))
  const found = differing('job', [...wanted].map(sorted), there.map(sorted))
  found.push(
    ...differing(
      'mail',
      [...letters],
      mails.map(({ key }) => key),
    ),
  )
  const out = new Set(mails.map(({ key }) => `${Buffer.from(key).toString('base64url')}@${DOMAIN}`))
  for (const mail of mails) if (!mail.sentAt) found.push(`the mail ${mail.key} was never sent`)
  for (const id of out) if (!received.has(id)) found.push(`the mail server never saw ${id}`)
  for (const id of received.keys()) if (!out.has(id)) found.push(`the mail server was given ${id}, which nobody wrote`)
  return found
}

const mediatorsBut = (...sides: string[]) =>
  PEOPLE.filter((person) => person.startsWith('m') && !sides.includes(person))

function jobOf(follow: Consequence, entry: HistoryEntry, { row }: Checkout): object | null {
  const { orderId } = entry
  if (follow.kind === 'tell')
    return { kind: 'mail', payload: { orderId, entry: entry.seq, whom: follow.whom, about: follow.about } }
  if (follow.kind === 'tell-carrier') return { kind: follow.to, payload: { orderId, tracking: follow.tracking } }
  if (follow.kind !== 'ask-provider') return null
  if (follow.to === 'refund') return { kind: 'refund', payload: { orderId, leg: follow.leg, attempt: follow.attempt } }
  if (follow.to === 'contest')
    return { kind: 'contest', payload: { orderId, means: follow.means, amount: follow.amount } }
  const { payment } = entry.after as { payment?: { paidAt?: number } }
  return { kind: follow.to, payload: { paymentId: row.payment?.id, paidAt: payment?.paidAt } }
}

/** With the names of each object in one order. */
const sorted = (json: string) =>
  JSON.stringify(JSON.parse(json), (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value,
  )

function differing(what: string, wanted: readonly string[], there: readonly string[]): string[] {
  const [left, right] = [[...wanted].sort(), [...there].sort()]
  if (isDeepStrictEqual(left, right)) return []
  const missing = left.filter((one) => !right.includes(one))
  const besides = right.filter((one, at) => !left.includes(one) || right.indexOf(one) !== at)
  return [
    ...missing.map((one) => `no ${what} for ${one}`),
    ...besides.map((one) => `a ${what} nobody asked for: ${one}`),
  ]
}
