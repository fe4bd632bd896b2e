import { mismatches } from '@/lib/scenario/judge'
import { readScenario } from '@/lib/scenario/read'
import { run } from '@/lib/scenario/run'

/** The least there is to a scenario: 15.00 to pay, and nobody does anything. */
export const readable = { title: 'A lamp', order: { lines: [{ price: 1000 }], shipping: 500 }, steps: [] as object[] }

export const pay = { at: 'PT0S', by: 'buyer', do: 'pay' }
export const mind = { reason: 'changed-mind' }

/** Plays a scenario that is known to be valid. */
export function played(changes: Readonly<Record<string, unknown>>) {
  const read = readScenario({ ...readable, ...changes })
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const { scenario } = read
  const play = run(scenario)
  return { scenario, play, wrong: mismatches(scenario, play) }
}
