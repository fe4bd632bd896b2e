import type { Tx } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Checkout, Held, Step } from './checkout'
import { columns, date } from './columns'
import { writeConsequences } from './consequences'
import { movements } from './ledger'
import { writeRegions } from './regions'

/** Another writer was there first: what was read is no longer true, and nothing was written. */
export class Overtaken extends Error {}

/**
 * Writes every step of a checkout in the transaction it was read in: the orders under their version guard, the rows of
 * their regions, history, ledger, and what is to be carried out afterwards.
 * @throws Overtaken when an order changed since it was read.
 */
export async function commit(tx: Tx, checkout: Checkout): Promise<void> {
  const changed = [...new Set(checkout.steps.map(({ held }) => held))]
  for (const held of changed) {
    const { count } = await tx.order.updateMany({
      where: { id: held.row.id, version: held.row.version },
      data: { ...columns(held.order, held.policy), version: held.row.version + stepsOf(checkout, held).length },
    })
    if (count !== 1) throw new Overtaken(`order ${held.row.number} has moved on from version ${held.row.version}`)
    await writeHistory(tx, stepsOf(checkout, held))
  }
  for (const step of checkout.steps) {
    await writeRegions(tx, step)
    await writeConsequences(tx, checkout, step, versionAfter(checkout, step))
  }
  await writeLedger(tx, checkout.steps)
}

const stepsOf = (checkout: Checkout, held: Held) => checkout.steps.filter((step) => step.held === held)

/** The version an order has reached with a step: each move counts one, so history and version go together. */
const versionAfter = (checkout: Checkout, step: Step) =>
  step.held.row.version + stepsOf(checkout, step.held).indexOf(step) + 1

async function writeHistory(tx: Tx, steps: readonly Step[]): Promise<void> {
  await tx.historyEntry.createMany({
    data: steps.map(({ held, before, accepted, actorId }, at) => ({
      orderId: held.row.id,
      seq: held.row.version + at + 1,
      at: date(accepted.at),
      by: accepted.command.by,
      actorId,
      move: accepted.command.move,
      rule: accepted.rule,
      policyId: held.row.policyId,
      command: json(accepted.command),
      before: json(before),
      after: json(accepted.order),
      follows: json(accepted.follows),
    })),
  })
}

async function writeLedger(tx: Tx, steps: readonly Step[]): Promise<void> {
  const data = steps.flatMap((step) =>
    movements(step).flatMap(({ name, entries }) =>
      entries
        .filter(({ amount }) => amount !== 0)
        .map(({ account, amount }) => ({
          orderId: step.held.row.id,
          movement: `${step.held.row.number}: ${name}`,
          account,
          amount,
          currency: step.held.row.currency,
          at: date(step.accepted.at),
        })),
    ),
  )
  if (data.length > 0) await tx.ledgerEntry.createMany({ data })
}

// Law values are plain data; only their types say more than JSON does.
const json = (value: unknown) => value as Prisma.InputJsonValue
