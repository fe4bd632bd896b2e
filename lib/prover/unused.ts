import type { Order } from '@/lib/law/order'
import type { Policy } from '@/lib/law/policy'
import type { Row } from '@/lib/law/rule'
import type { Entry } from '@/lib/law/table'
import { always } from '@/lib/law/time'
import type { Law } from '@/lib/law/walk/law'
import type { Moment, World } from '@/lib/law/walk/moment'
import { placeOf, places, standing } from '@/lib/law/walk/rows'
import type { Walk } from '@/lib/law/walk/world-of'

/** How near an order came to a row that was never carried out. */
export type Nearest = {
  readonly place: string
  readonly entry: Entry
  /** The first of the moments that came nearest. */
  readonly moment: Moment
  /** Its conditions do not all hold; its time has no length, is over, is yet to come; or something else comes first. */
  readonly why: 'conditions' | 'empty' | 'over' | 'yet-to-come' | 'shadowed'
  readonly grade: number
  /** When its time comes. */
  readonly opens: number
  /** The walks on which an order stood before it and somebody could have carried it out. */
  readonly walks: Set<Walk>
}

/** Watches over several walks which rows are carried out, and how near the others come to it. */
export class Unused {
  readonly #left = new Map<string, Nearest | null>([...places.keys()].map((place) => [place, null]))

  /** The law that watches one walk. It always holds. */
  watching(plan: Walk): Law {
    const spoken = new Set<string>([...plan.speaks, ...plan.promptly])
    const concerns = (move: string, row: Row) => row.by.includes('clock') || spoken.has(move)
    return {
      name: 'rows that are carried out',
      step: (_, __, { row }) => {
        if (this.#left.has(row)) for (const place of alike(row)) this.#left.delete(place)
        return null
      },
      moment: (moment, world) => {
        if (this.#left.size > 0) this.#look(moment, world, plan, concerns)
        return null
      },
    }
  }

  /** The rows that were never carried out though an order stood before them. */
  get approached(): Nearest[] {
    return [...this.#left.values()].filter((nearest) => nearest !== null)
  }

  #look(moment: Moment, { policy }: World, plan: Walk, concerns: (move: string, row: Row) => boolean): void {
    const { order, now } = moment
    for (const { rows, state } of standing(order))
      for (const move in rows)
        for (const row of rows[move] as readonly Row[]) {
          const place = placeOf(row, state.state)
          const known = this.#left.get(place)
          if (known === undefined || !concerns(move, row)) continue
          const nearness = near(row, order, state as never, now, policy)
          const entry = places.get(place)
          const walks = (known?.walks ?? new Set<Walk>()).add(plan)
          if (entry && nearness.grade > (known?.grade ?? -1))
            this.#left.set(place, { place, entry, moment, walks, ...nearness })
        }
  }
}

/** A rule that stands in several states is used when it is in one of them. */
function alike(place: string): readonly string[] {
  const row = places.get(place)?.row
  return [...places].flatMap(([other, entry]) => (entry.row === row ? [other] : []))
}

const GRADES = { conditions: 0, empty: 100, over: 101, 'yet-to-come': 102, shadowed: 103 } as const

function near(
  row: Row,
  order: Order,
  state: never,
  now: number,
  policy: Policy,
): Pick<Nearest, 'why' | 'grade' | 'opens'> {
  const held = row.needs?.findIndex((guard) => !guard.holds({ order, policy })) ?? -1
  if (held >= 0) return { why: 'conditions', grade: held, opens: now }
  const { opens, closes } = row.within?.({ order, state, policy }) ?? always
  const as = (why: Nearest['why']) => ({ why, grade: GRADES[why], opens })
  if (closes !== null && closes <= opens) return as('empty')
  if (now < opens) return as(opens === Number.POSITIVE_INFINITY ? 'conditions' : 'yet-to-come')
  return closes !== null && now >= closes ? as('over') : as('shadowed')
}
