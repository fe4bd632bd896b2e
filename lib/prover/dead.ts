import { play } from '@/lib/law/decide'
import type { Policy } from '@/lib/law/policy'
import { isTurnedOff } from '@/lib/law/switches'
import { regionOf } from '@/lib/law/table'
import { walk } from '@/lib/law/walk/walk'
import { type Walk, worldOf } from '@/lib/law/walk/world-of'
import { deadSentence } from '@/lib/words/findings'
import { type Finding, severityOf } from './finding'
import { otherNumbers } from './numbers'
import { story } from './story'
import type { Nearest, Unused } from './unused'

/** How far one walk under other numbers goes. */
const MOST = 1_500
/** After which an order that is left alone has come to rest in every way that a story needs. */
const STEPS = 6

/**
 * The rows that can never be carried out under a policy's numbers, though its switches leave them on. A row that stands
 * in a state no order reaches is left out: what keeps orders from that state is told. So other numbers are tried on the
 * walks alone that came before the row.
 */
export function deadRows(unused: Unused, policy: Policy, walks: readonly Walk[]): Finding[] {
  const fresh = new Map(unused.approached.map((nearest) => [nearest.place, nearest]))
  for (const [place, { entry, moment }] of fresh)
    if (isTurnedOff(entry.row, beginningOf(moment), policy)) fresh.delete(place)

  // A time that has no length needs no other numbers to be seen through.
  const found: Nearest[] = [...fresh.values()].filter(({ why }) => why === 'empty')
  for (const { place } of found) fresh.delete(place)
  for (const other of otherNumbers(policy)) {
    if (fresh.size === 0) break
    for (const plan of walks) {
      if (![...fresh.values()].some((nearest) => nearest.walks.has(plan))) continue
      for (const place of walk({ ...worldOf(plan, other), most: MOST }).fired.keys()) {
        const nearest = fresh.get(place)
        if (nearest) found.push(nearest)
        fresh.delete(place)
      }
    }
  }
  return found.map((nearest) => finding(nearest, policy))
}

function finding(nearest: Nearest, policy: Policy): Finding {
  const { moment, entry, why, opens } = nearest
  const kind = why === 'empty' ? 'empty-window' : 'dead-rule'
  const { row, move } = entry
  const steps = why === 'yet-to-come' ? play(moment.order, { policy, coupons: [], now: opens }).slice(0, STEPS) : []
  // What ends the wait for the row's time is the end of the story.
  const region = regionOf[move]
  const ending = steps.findIndex(({ order }) => region !== 'refunds' && order[region].state !== entry.state)
  return {
    severity: severityOf(kind),
    kind,
    sentence: deadSentence(row.by, move, why),
    rule: row.rule,
    story: story(moment, ending < 0 ? steps : steps.slice(0, ending + 1)),
  }
}

function beginningOf(moment: Nearest['moment']) {
  let first = moment
  while (first.came) first = first.came.from
  return first.order
}
