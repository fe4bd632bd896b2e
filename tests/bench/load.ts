/** What a load came to: how many a second, how long one took in milliseconds, and how many went wrong. */
export type Load = { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly errors: number }

/** A request of a load; answers whether it went well. */
export type Send = (at: number) => Promise<boolean>

export const CONNECTIONS = 16

/** How many times each load takes its turn. */
const ROUNDS = 3

/** Sends `count` requests, the ones from `from` on, sixteen at a time. */
export async function load(send: Send, count: number, from = 0): Promise<Load> {
  const times: number[] = []
  let errors = 0
  let next = from
  const started = performance.now()
  const connection = async () => {
    while (next < from + count) {
      const at = next++
      const sent = performance.now()
      if (!(await send(at).catch(() => false))) errors += 1
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  const perSecond = (times.length * 1000) / (performance.now() - started)
  times.sort((a, b) => a - b)
  const quantile = (q: number) => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0
  return { perSecond, p50: quantile(0.5), p99: quantile(0.99), errors }
}

/**
 * Loads that take turns, so that what else the machine does meanwhile falls on each alike; a round before those that
 * count warms everything up. Each gets `count` requests a round, and the middle one of its rounds speaks for it.
 */
export async function turns<K extends string>(
  loads: Readonly<Record<K, Send>>,
  count: number,
): Promise<Record<K, Load>> {
  const names = Object.keys(loads) as K[]
  const seen = new Map<K, Load[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= ROUNDS; round++)
    for (const name of names) {
      const came = await load(loads[name], count, round * count)
      if (round > 0) seen.get(name)?.push(came)
    }
  return Object.fromEntries(names.map((name) => [name, middle(seen.get(name) ?? [])])) as Record<K, Load>
}

/** How many requests of each load `turns` sends. */
export const sentIn = (count: number): number => (ROUNDS + 1) * count

function middle(loads: readonly Load[]): Load {
  const of = (name: keyof Load) => median(loads.map((load) => load[name]))
  const errors = loads.reduce((sum, load) => sum + load.errors, 0)
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), errors }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
