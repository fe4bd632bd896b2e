import { closeDatabase, openDatabase } from '@/lib/db'
import { claimCase } from '@/lib/mediation/claiming'
import { runDue } from '@/lib/orders/due'
import { type Actor, moveAt } from '@/lib/orders/move'
import type { PersonalCommand } from '@/lib/orders/party'
import { shipMany } from '@/lib/orders/ship-many'

/** One side of a race: a process of its own on the same database, which does what it is sent and answers what came of it. */
export type Errand =
  | { readonly move: PersonalCommand; readonly number: string; readonly actor: Actor; readonly at: number }
  | { readonly ship: string; readonly userId: string }
  | { readonly each: readonly Errand[] }
  | { readonly sweepUntil: number }
  | { readonly claim: string; readonly userId: string; readonly at: number }

async function run(errand: Errand): Promise<unknown> {
  if ('sweepUntil' in errand) return runDue(errand.sweepUntil, (_, done) => process.send?.({ done }))
  if ('ship' in errand) return shipMany(errand.userId, errand.ship, 'ship')
  if ('each' in errand) {
    const answers: unknown[] = []
    for (const one of errand.each) answers.push(await run(one))
    return answers
  }
  if ('claim' in errand) return claimCase(errand.claim, errand.userId, errand.at)
  return moveAt(errand.at, errand.number, errand.actor, errand.move)
}

process.on('message', async ({ id, errand }: { id: number; errand: Errand }) => {
  try {
    process.send?.({ id, answer: await run(errand) })
  } catch (error) {
    process.send?.({ id, failed: String(error) })
  }
})
process.on('disconnect', async () => {
  await closeDatabase()
  process.exit(0)
})

await openDatabase()
process.send?.('ready')
