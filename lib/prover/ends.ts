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
  return {
    stuck: moments.find((_, at) => !ending[at]) ?? null,
    waiting: moments.find((_, at) => ending[at] && !endingAlone[at]) ?? null,
  }
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
