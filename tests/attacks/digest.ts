import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { now } from '@/lib/clock'
import { reader } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { MINUTE } from '@/lib/law/time'
import { newestChange } from '@/lib/live/changes'
import { advance } from '@/lib/orders/advance'
import { nextDueAfter } from '@/lib/orders/queries/upcoming'

type Reads = { findMany: () => Promise<object[]> }

/** What is in each table, as a fingerprint; whatever tables there are. */
export async function digests(): Promise<Record<string, string>> {
  const found = await Promise.all(
    Object.values(Prisma.ModelName).map(async (model) => {
      const name = `${model[0]?.toLowerCase()}${model.slice(1)}`
      const rows = await rowsOf(name)
      return [model, createHash('sha256').update(rows.sort().join('\n')).digest('base64url')] as const
    }),
  )
  return Object.fromEntries(found)
}

async function rowsOf(name: string): Promise<string[]> {
  // What open pages were told is forgotten with time: of it the newest says whether there was more.
  if (name === 'change') return [String(await newestChange())]
  // That somebody tried is counted, which is what a throttle is for.
  if (name === 'signInTry') return []
  const rows = await (reader[name as 'order'] as unknown as Reads).findMany()
  return rows.map((row) => JSON.stringify(row, plain))
}

const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

/** How long nothing falls due by itself once the shop is quiet: longer than any block of attempts takes. */
const QUIET_FOR = 15 * MINUTE

/** Waits until the shop has nothing left to do, and nothing will fall due by itself while the attempts are made. */
export async function quiet(): Promise<void> {
  for (;;) {
    const at = await now()
    const next = await nextDueAfter(at)
    await advance(next !== null && next < at + QUIET_FOR ? next : at)
    if (next === null || next >= at + QUIET_FOR) break
  }
  for (let last = '', same = 0; same < 2; ) {
    const is = JSON.stringify(await digests())
    same = is === last ? same + 1 : 0
    last = is
    // The shop's own worker looks around about once a second.
    if (same < 2) await setTimeout(700)
  }
}

/** One attempt that must change nothing, by a name to tell it by. */
export type Attempt = { readonly name: string; readonly make: () => Promise<string | null> }

/**
 * Makes attempts of which none may change anything, and holds a fingerprint of the whole database against what it was
 * before. Only where it differs are they made again, one by one, to find which of them it was.
 * @returns what was wrong, one line each: what an attempt answered, and which one changed what.
 */
export async function refusedAll(attempts: readonly Attempt[], atOnce = 1): Promise<string[]> {
  const before = await digests()
  const found: string[] = []
  const queue = [...attempts]
  const take = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const wrong = await next.make()
      if (wrong) found.push(`${next.name}: ${wrong}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, take))
  const changed = difference(before, await digests())
  if (changed.length > 0) found.push(`${attempts.length} attempts changed ${changed}: ${await culprits(attempts)}`)
  return found
}

async function culprits(attempts: readonly Attempt[]): Promise<string> {
  const found: string[] = []
  for (const { name, make } of attempts) {
    const before = await digests()
    await make()
    const changed = difference(before, await digests())
    if (changed.length > 0) found.push(`${name} (${changed})`)
    if (found.length > 9) break
  }
  return found.join(', ') || 'not again when made one by one'
}

const difference = (a: Record<string, string>, b: Record<string, string>) =>
  Object.keys(a).filter((table) => a[table] !== b[table])
