import { type Tx, updateRows } from '@/lib/db'
import { newId } from '@/lib/db/new-id'
import { Writes } from '@/lib/db/writes'
import type { Prisma } from '@/lib/generated/prisma/client'
import { deadline } from '@/lib/law/deadline'
import { writeChange } from '@/lib/live/changes'
import { noticesFor } from '@/lib/notices/notify'
import { writeCases } from './case-rows'
import type { Checkout, Held, Step } from './checkout'
import { columns, date } from './columns'
import { writeConsequences } from './consequences'
import { movements } from './ledger'
import { writeRegions } from './regions'
import { tellingsOf } from './tellings'

/** Another writer was there first: what was read is no longer true, and nothing was written. */
export class Overtaken extends Error {}

/**
 * Writes every step of some checkouts in the transaction they were read in: the orders under their version guard, the
 * rows of their regions, history, ledger, and what is to be carried out afterwards. Each table is written to once. Orders
 * that made no step are given the deadline that the law says now, where another was stored.
 * @throws Overtaken when an order changed since it was read.
 */
export async function commit(tx: Tx, checkouts: readonly Checkout[]): Promise<void> {
  const changed = new Map<Held, Step[]>()
  const steps = checkouts.flatMap((checkout) => checkout.steps)
  for (const step of steps) changed.set(step.held, [...(changed.get(step.held) ?? []), step])
  const others = checkouts.flatMap(({ orders }) => orders).filter((held) => !changed.has(held))
  await writeOrders(tx, changed, others)
  const writes = new Writes()
  for (const checkout of checkouts)
    for (const step of checkout.steps) {
      const version = versionAfter(step, changed.get(step.held) ?? [])
      writeHistory(writes, step, version)
      writeRegions(writes, step)
      writeCases(writes, step)
      await writeConsequences(tx, writes, checkout, step, version)
      writeLedger(writes, step)
      writeChange(writes, step)
    }
  for (const notice of await noticesFor(tx, await tellingsOf(tx, steps))) writes.add('Notification', notice)
  await writes.write(tx)
}

/** Each move counts one, so history and version go together. */
const versionAfter = (step: Step, steps: readonly Step[]) => step.held.row.version + steps.indexOf(step) + 1

async function writeOrders(tx: Tx, changed: ReadonlyMap<Held, readonly Step[]>, others: readonly Held[]) {
  const moved = [...changed].map(([held, steps]) => ({
    held,
    set: { ...columns(held.order, held.policy), version: held.row.version + steps.length },
  }))
  const dated = others.flatMap((held) => {
    const at = deadline(held.order, held.policy)?.at ?? null
    // A release can move a deadline that was stored before it. One that is stored too early is due again and again without
    // anything falling due, and would keep the sweep from whatever comes after it.
    return at === (held.row.dueAt?.getTime() ?? null) ? [] : [{ held, set: { dueAt: at === null ? null : date(at) } }]
  })
  const all = [...moved, ...dated]
  const changes = all.map(({ held: { row }, set }) => ({ where: { id: row.id, version: row.version }, set }))
  const count = await updateRows(tx, 'Order', changes)
  if (count === all.length) return
  const numbers = all.map(({ held }) => held.row.number).join(', ')
  throw new Overtaken(`${all.length - count} of the orders ${numbers} have moved on`)
}

function writeHistory(writes: Writes, { held, accepted, actorId }: Step, seq: number): void {
  writes.add('HistoryEntry', {
    ...{ id: newId(), orderId: held.row.id, seq, at: date(accepted.at), by: accepted.command.by, actorId },
    ...{ move: accepted.command.move, rule: accepted.rule, policyId: held.row.policyId },
    ...{ command: json(accepted.command), after: json(accepted.order), follows: json(accepted.follows) },
  })
}

function writeLedger(writes: Writes, step: Step): void {
  const { row } = step.held
  for (const { name, entries } of movements(step))
    for (const { account, amount } of entries) {
      if (amount === 0) continue
      const facts = { orderId: row.id, movement: `${row.number}: ${name}`, account, amount, currency: row.currency }
      writes.add('LedgerEntry', { id: newId(), ...facts, at: date(step.accepted.at) })
    }
}

// Law values are plain data; only their types say more than JSON does.
const json = (value: unknown) => value as Prisma.JsonValue
