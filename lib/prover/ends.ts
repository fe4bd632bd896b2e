import { deadline } from '@/lib/law/deadline'
import type { Moment, World } from '@/lib/law/walk/moment'
import { isAtRest } from '@/lib/law/walk/rest'
import type { Report, Way } from '@/lib/law/walk/walk'

/** The first moments from which no end is reached: not whatever anyone does, and not unless somebody does something. */
export type Unended = { readonly stuck: Moment | null; readonly waiting: Moment | null }

/** Looks through a walk for orders that never end (T1). Where the walk was cut, nothing is known and nothing is told. */
export function unended(report: Report, world: World): Unended {
  const { moments, ways, walked } = report
  const ends = moments.map(({ order }, at) => at >= walked || isAtRest(order) || (world.stop?.(order) ?? false))
  // The provider answers, sooner or later; people and carriers may never.
  const silent = ways.filter(({ by }) => by === null || by === 'provider')
  const ending = leadingTo(ends, ways)
  const endingAlone = leadingTo(ends, silent)
  const waits = (at: number) => !endingAlone[at] || (!ends[at] && deadline(order(at), world.policy) === null)
  const order = (at: number) => (moments[at] as Moment).order
  const first = (wrong: (at: number) => boolean) => {
    const at = moments.findIndex((_, at) => wrong(at))
    return at < 0 ? null : (moments[leftAlone(at, ways, wrong)] as Moment)
  }
  return { stuck: first((at) => !ending[at]), waiting: first((at) => ending[at] === true && waits(at)) }
}

/** Where a moment leads when time passes and nobody does anything: there the wait is plain to see. */
function leftAlone(from: number, ways: readonly Way[], wrong: (at: number) => boolean): number {
  const next = new Map(ways.flatMap(({ from, to, by }) => (by === null ? [[from, to] as const] : [])))
  const seen = new Set([from])
  let at = from
  for (let to = next.get(at); to !== undefined && !seen.has(to) && wrong(to); to = next.get(at)) {
    seen.add(to)
    at = to
  }
  return at
}

/** From where an end can be reached, going the ways backwards. */
function leadingTo(ends: readonly boolean[], ways: readonly Way[]): readonly boolean[] {
  const before = new Map<number, number[]>()
  for (const { from, to } of ways) {
    const known = before.get(to)
    if (known) known.push(from)
    else before.set(to, [from])
  }
  const leads = [...ends]
  const open = leads.flatMap((end, at) => (end ? [at] : []))
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const from of before.get(at) ?? [])
      if (!leads[from]) {
        leads[from] = true
        open.push(from)
      }
  return leads
}
