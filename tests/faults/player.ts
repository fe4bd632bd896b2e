import { closeDatabase, openDatabase } from '@/lib/db'
import { log } from '@/lib/log'
import { mendDatabase, spoilDatabase } from './database'
import { carryOutErrand, type Order, type Said } from './errands'
import { ownClock, standStill } from './machine-clock'
import { idsFrom, ownIds } from './own-ids'
import { arm, callOff } from './saboteur'
import { spoilServices } from './services'

/** A process of its own on the database, which does what it is sent and says what came of it. It may be killed at any time. */

export type Told =
  | { readonly id: number; readonly said: Said }
  | {
      readonly id: number
      readonly answer: unknown
      /** What the product wrote into its log as broken. */
      readonly errors: readonly string[]
      readonly struck: boolean
    }
  | { readonly id: number; readonly failed: string; readonly errors: readonly string[]; readonly struck: boolean }

ownClock()
ownIds()
spoilDatabase()
spoilServices()
const errors: string[] = []
log.error = ((facts: { err?: unknown }, message: string) => {
  errors.push(`${message}: ${facts.err instanceof Error ? facts.err.message.trim().split('\n').at(-1) : facts.err}`)
}) as typeof log.error

// Whoever sent it may be gone.
const tell = (told: Told) => process.send?.(told, undefined, undefined, () => undefined)

process.on('message', async ({ id, order }: { id: number; order: Order }) => {
  standStill(order.aheadMs)
  idsFrom(`${order.seed} ${order.name}`)
  errors.length = 0
  arm(order.fault)
  try {
    const answer = await carryOutErrand(order, (said) => tell({ id, said }))
    tell({ id, answer, errors: [...errors], struck: callOff() })
  } catch (error) {
    tell({
      id,
      failed: error instanceof Error ? `${error.message}` : String(error),
      errors: [...errors],
      struck: callOff(),
    })
  }
  mendDatabase()
})
// Ctrl-C is for whoever started it, who ends it in its turn.
process.on('SIGINT', () => undefined)
process.on('disconnect', async () => {
  await closeDatabase()
  process.exit(0)
})

await openDatabase()
process.send?.('ready')
