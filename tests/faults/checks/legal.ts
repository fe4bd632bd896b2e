import { isDeepStrictEqual } from 'node:util'
import type { HistoryEntry } from '@/lib/generated/prisma/client'
import type { Command } from '@/lib/law/command'
import { deadline } from '@/lib/law/deadline'
import type { Order } from '@/lib/law/order'
import type { Consequence } from '@/lib/law/outcome'
import { act, type Checkout, type Held } from '@/lib/orders/checkout'
import { columns } from '@/lib/orders/columns'

/**
 * Every order came to where it is by the law: its history, played again from its first row, gives each row again with
 * what followed, each deadline at its own instant and none passed over, and in the end the very rows that are stored.
 */
export function legal(checkouts: readonly Checkout[], history: readonly HistoryEntry[]): string[] {
  return checkouts.flatMap((checkout) => {
    const stored = new Map(checkout.orders.map((held) => [held, held.order]))
    const wrong = replayed(checkout, history)
    return [...wrong, ...checkout.orders.flatMap((held) => asStored(held, stored.get(held) as Order))]
  })
}

type Told = { readonly held: Held; readonly rows: HistoryEntry[] }

function replayed(checkout: Checkout, history: readonly HistoryEntry[]): string[] {
  const told: Told[] = checkout.orders.map((held) => ({
    held,
    rows: history.filter(({ orderId }) => orderId === held.row.id),
  }))
  for (const redemption of checkout.row.redemptions) Object.assign(redemption, { returnedAt: null })
  for (const { held, rows } of told) {
    const first = rows.shift()
    held.order = first?.after as unknown as Order
    const seqs = rows.map(({ seq }) => seq)
    if (first?.seq !== 1 || seqs.some((seq, at) => seq !== at + 2) || held.row.version !== rows.length + 1)
      return [`the history of order ${held.row.number} has gaps: ${seqs} at version ${held.row.version}`]
  }
  for (;;) {
    // The orders of a checkout look at each other: their moves are made again in the order in which they were made.
    const heads = told.flatMap(({ held, rows }) => (rows[0] ? [{ held, rows, row: rows[0] }] : []))
    const soonest = Math.min(...heads.map(({ row }) => row.at.getTime()))
    const next = heads.filter(({ row }) => row.at.getTime() === soonest)
    if (next.length === 0) return []
    const answers = next.map((head) => ({ ...head, wrong: again(checkout, head.held, head.row) }))
    const fits = answers.find(({ wrong }) => typeof wrong !== 'string')
    if (!fits || typeof fits.wrong === 'string') return answers.map(({ wrong }) => String(wrong))
    fits.held.order = fits.wrong.order
    for (const follow of fits.wrong.follows)
      if (follow.kind === 'coupon' && follow.fate === 'returned') {
        const redemption = checkout.row.redemptions.find(({ id }) => id === follow.id)
        if (redemption?.returnedAt) return [`a coupon of checkout ${checkout.row.key} came back twice`]
        Object.assign(redemption ?? {}, { returnedAt: fits.row.at })
      }
    fits.rows.shift()
  }
}

/** A move made again; what is wrong with it, or what it led to. */
function again(
  checkout: Checkout,
  held: Held,
  row: HistoryEntry,
): string | { order: Order; follows: readonly Consequence[] } {
  const before = held.order
  const name = `${row.move} (${row.seq}) of order ${held.row.number}`
  const command = row.command as unknown as Command
  const at = row.at.getTime()
  if (command.by === 'clock') {
    const due = deadline(before, held.policy)
    if (due?.move !== command.move || due.at !== at)
      return `${name} at ${row.at.toISOString()} was not due then, but ${due?.move} at ${due && new Date(due.at).toISOString()}`
  }
  const decision = act(checkout, held, command, at, row.actorId)
  held.order = before
  if ('refusal' in decision) return `${name} is refused when made again: ${JSON.stringify(decision.refusal)}`
  const { order, follows, rule } = decision.accepted
  if (rule !== row.rule) return `${name} is by ${rule} when made again, not ${row.rule}`
  if (!same(order, row.after)) return `${name} leads elsewhere when made again`
  if (!same(follows, row.follows)) return `from ${name} follows something else when made again`
  return { order, follows }
}

function asStored({ row, order, policy }: Held, stored: Order): string[] {
  // The regions beside the main road were compared above; a region may be written down as it began, or left out.
  const { beside: _, ...now } = columns(order, policy)
  const differing = Object.entries(now).filter(
    ([name, value]) => !same(row[name as keyof typeof row] ?? null, value ?? null),
  )
  return [
    ...(same(order, stored) ? [] : [`the rows of order ${row.number} are not what the law decided last`]),
    ...differing.map(([name]) => `${name} of order ${row.number} is not what the law decided last`),
  ]
}

/** As the database keeps it: what is not there and what is undefined are the same. */
const same = (a: unknown, b: unknown) => isDeepStrictEqual(plain(a), plain(b))
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
