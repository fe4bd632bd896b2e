import type { Order } from '@/lib/law/order'
import type { RegionName } from '@/lib/law/rule'
import { regionNames } from '@/lib/law/table'
import type { Law } from '@/lib/law/walk/law'
import { crossings } from '@/lib/rulebook/crossings'

const stateIn = (order: Order, region: RegionName, leg = 0): string | undefined =>
  region === 'refunds' ? order.refunds[leg]?.state : order[region].state

/** Watches what a move in one part of an order does to the other parts, and holds the drawn crossings against it. */
export function crossed() {
  const undrawn = new Set<string>()
  const met = new Set<string>()
  const law: Law = {
    name: 'what one part of an order does to another is drawn',
    step: (before, { order, command }, { row }) => {
      const own = row.split('.')[0]
      for (const region of regionNames.filter((name) => name !== own))
        for (const leg of region === 'refunds' ? before.refunds.keys() : [0]) {
          const [from, to] = [stateIn(before, region, leg), stateIn(order, region, leg)]
          if (from === undefined || to === undefined || from === to) continue
          const drawn = crossings.filter(
            (crossing) =>
              crossing.region === region &&
              crossing.from.includes(from) &&
              crossing.to === to &&
              stateIn(order, crossing.when.region) === crossing.when.state,
          )
          if (drawn.length === 0) undrawn.add(`${region}: ${from} → ${to}, by ${own} ${command.move}`)
          for (const crossing of drawn) met.add(nameOf(crossing, from))
        }
      return null
    },
  }
  const never = () =>
    crossings.flatMap((crossing) =>
      crossing.from.map((from) => nameOf(crossing, from)).filter((name) => !met.has(name)),
    )
  return { law, undrawn, never }
}

const nameOf = ({ region, to, when }: (typeof crossings)[number], from: string) =>
  `${region}: ${from} → ${to} when ${when.region} is ${when.state}`
