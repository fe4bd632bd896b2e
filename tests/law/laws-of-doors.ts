import type { Move } from '@/lib/law/command'
import { type Option, option } from '@/lib/law/moves'
import type { Party, Person } from '@/lib/law/order'
import { movesOf } from '@/lib/law/table'
import { PEOPLE } from './look'
import type { Moment, World } from './moment'
import type { Law } from './walk'

/** The moves that two people may make at the same moment in the same words, and why it is no contradiction. */
const SHARED: Partial<Record<Move, string>> = {
  propose: 'each side speaks for itself',
  escalate: 'either side may ask for a mediator',
  'call-off': 'the mediator may do what the seller may',
  accept: 'the policy may let either review a request',
  refuse: 'the policy may let either review a request',
}

const noContradiction: Law = {
  name: 'C16 no move is open to two contradictory parties',
  moment: ({ order }, _, accepted) => {
    const makers = new Map<string, Party>()
    for (const { command } of accepted) {
      const { by, ...words } = command
      const other = makers.get(JSON.stringify(words))
      if (other && other !== by && !SHARED[command.move]) return `${other} and ${by} may both ${JSON.stringify(words)}`
      makers.set(JSON.stringify(words), by)
    }
    const own = accepted.find(({ command }) => {
      if (command.move !== 'accept-proposal' || !('proposals' in order.dispute)) return false
      return order.dispute.proposals.some(({ number, by }) => number === command.number && by === command.by)
    })
    if (own) return `${own.command.by} accepts a proposal of their own`
    const answers = accepted.filter(({ command }) => ['accept', 'refuse', 'withdraw'].includes(command.move))
    const asked = answers.some(({ command }) => command.by === (command.move === 'withdraw' ? 'seller' : 'buyer'))
    return asked ? 'a request is answered by the wrong side' : null
  },
}

const known = new WeakMap<Moment, { by: Person; option: Option }[]>()
function answers(moment: Moment, world: World): { by: Person; option: Option }[] {
  const { order, now } = moment
  const fresh = () =>
    PEOPLE.flatMap((by) => movesOf(by).map((move) => ({ by, option: option(order, move, by, { ...world, now }) })))
  const found = known.get(moment) ?? fresh()
  known.set(moment, found)
  return found
}

const doorsAreTrue: Law = {
  name: 'F3 a door that is shown open is open, and one that is not is not',
  moment: (moment, world, accepted) => {
    for (const { by, option } of answers(moment, world)) {
      // Two parcels are enough for a walk.
      if (world.without?.includes(option.move) || option.move === 'add-parcel') continue
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

export const LAWS_OF_DOORS: readonly Law[] = [walkedOnce, noContradiction, doorsAreTrue, edgesAreTrue]
