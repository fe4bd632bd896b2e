import { type Option, option } from '@/lib/law/moves'
import type { Person } from '@/lib/law/order'
import { movesOf } from '@/lib/law/table'
import type { Law } from '@/lib/law/walk/law'
import type { Moment, World } from '@/lib/law/walk/moment'
import { PEOPLE } from './look'

const known = new WeakMap<Moment, { by: Person; option: Option }[]>()
function answers(moment: Moment, world: World): { by: Person; option: Option }[] {
  const { order, now } = moment
  const fresh = () =>
    PEOPLE.flatMap((by) =>
      movesOf(by)
        // What nobody says in this walk has no say in which moments are alike.
        .filter((move) => world.speaks?.has(move) ?? true)
        .map((move) => ({ by, option: option(order, move, by, { ...world, now }) })),
    )
  const found = known.get(moment) ?? fresh()
  known.set(moment, found)
  return found
}

const LABELS: ReadonlySet<string> = new Set(['add-parcel', 'correct-parcel'])

const doorsAreTrue: Law = {
  name: 'F3 a door that is shown open is open, and one that is not is not',
  moment: (moment, world, accepted) => {
    const spoken = new Set(world.says(moment.order).map(({ move }) => move))
    for (const { by, option } of answers(moment, world)) {
      // Two parcels, and their two numbers, are enough for a walk.
      if (!spoken.has(option.move) || LABELS.has(option.move)) continue
      if ((moment.tally.made[option.move] ?? 0) >= (world.atMost?.[option.move] ?? Infinity)) continue
      const made = accepted.some(({ command }) => command.by === by && command.move === option.move)
      if (option.open !== made) return `${by} ${option.move} is shown ${option.open ? 'open' : 'shut'}`
    }
    return null
  },
}

/** By going from edge to edge this covers all of the time in between. */
const edgesAreTrue: Law = {
  name: 'F3 T2 doors open and close when they were said to',
  passed: (before, world, after) => {
    // Where services answer at once, doors turn by what they say, too.
    if (world.promptly) return null
    const later = answers(after, world)
    for (const [index, { by, option }] of answers(before, world).entries()) {
      const then = later[index]?.option
      if (!then) return 'a move has vanished'
      const told = option.open ? option.until : (option.refusal.opensAt ?? null)
      const turned = told !== null && told <= after.now
      if (then.open !== (turned ? !option.open : option.open))
        return `${by} ${option.move} turns at another time than ${told}`
      const still = then.open ? then.until : (then.refusal.opensAt ?? null)
      if (!turned && still !== told) return `${by} ${option.move} was to turn at ${told}, now ${still}`
      if (told !== null && told <= before.now) return `${by} ${option.move} turned already`
      if (!then.open && then.refusal.closedAt !== undefined && then.refusal.closedAt > after.now)
        return `${by} ${option.move} is yet to close`
    }
    return null
  },
}

const fromNow = (moment: Moment, world: World) =>
  answers(moment, world).map(({ by, option }) => {
    const turns = option.open ? option.until : option.refusal.opensAt
    return `${by} ${option.move} ${option.open} ${turns ? turns - moment.now : ''}`
  })

const walkedOnce: Law = {
  name: 'two moments that the walk takes for one have the same doors, now and later',
  met: (first, world, moment) => {
    const [one, other] = [fromNow(first, world), fromNow(moment, world)]
    const differing = one.find((door, index) => door !== other[index])
    return differing ? `${differing} there, ${other[one.indexOf(differing)]} here` : null
  },
}

export const LAWS_OF_DOORS: readonly Law[] = [walkedOnce, doorsAreTrue, edgesAreTrue]
