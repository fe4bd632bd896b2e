import type { Command } from '@/lib/law/command'
import { deadline } from '@/lib/law/deadline'
import { type Accepted, type Decision, decide, fire } from '@/lib/law/decide'
import type { Order } from '@/lib/law/order'
import { edges, keyOf, type Moment, type Tally, tale, type World } from './moment'
import { commands } from './says'
import { type Fired, watched } from './watch'

/** Something that must hold everywhere. Answers what is wrong, or null. */
export type Law = {
  readonly name: string
  /** At every moment, with everything that is accepted there. */
  readonly moment?: (moment: Moment, world: World, accepted: readonly Accepted[]) => string | null
  /** For everything anyone says. */
  readonly said?: (moment: Moment, world: World, command: Command, decision: Decision) => string | null
  /** For every step that happens, whoever takes it. */
  readonly step?: (before: Order, step: Accepted, fired: Fired) => string | null
  /** Now and then, when a moment is taken for one that was there before. */
  readonly met?: (first: Moment, world: World, moment: Moment) => string | null
  /** When time passes to the next edge and nobody acts. */
  readonly passed?: (before: Moment, world: World, after: Moment) => string | null
}

export type Report = {
  moments: number
  decisions: number
  accepted: number
  met: number
  readonly fired: Map<string, number>
  readonly ended: Set<string>
}

const NOTHING: Tally = { coupons: 0, penalties: 0, declines: 0 }
/** Paying and being declined could go round for days; no walk goes round more often than this. */
const DECLINES = 1
/** Every how many meetings two moments taken for one are compared. */
const EVERY = 20

/**
 * Goes to every moment that can be reached from a placed order: at each, everybody tries everything; then time moves on
 * to the last millisecond before the next edge of any window or deadline, and to the edge itself.
 * @throws Error with the law that does not hold, and the shortest way there.
 */
export function walk(world: World, laws: readonly Law[]): Report {
  const report: Report = { moments: 0, decisions: 0, accepted: 0, met: 0, fired: new Map(), ended: new Set() }
  const watch = watched()
  const seen = new Map<string, Moment>()
  const begin: Moment = { order: frozen(world.start), now: world.now, tally: NOTHING, came: null }
  const queue: Moment[] = [begin]
  seen.set(keyOf(begin, world.policy), begin)

  const go = (moment: Moment) => {
    const key = keyOf(moment, world.policy)
    const first = seen.get(key)
    if (!first) {
      seen.set(key, moment)
      queue.push(moment)
    } else if (++report.met % EVERY === 0) hold(moment, (law) => law.met?.(first, world, moment))
  }
  const hold = (moment: Moment, ask: (law: Law) => string | null | undefined) => {
    for (const law of laws) {
      const wrong = ask(law)
      if (wrong) throw new Error(`${law.name}: ${wrong}\n${tale(moment)}`)
    }
  }
  const take = (moment: Moment, step: Accepted, fired: Fired): Moment => {
    report.fired.set(fired.row, (report.fired.get(fired.row) ?? 0) + 1)
    report.ended.add(`${fired.row} → ${fired.ended}`)
    const { by, ...rest } = step.command
    const next: Moment = {
      order: frozen(step.order),
      now: step.at,
      tally: tallied(moment.tally, step),
      came: { from: moment, by: `${by} ${Object.values(rest).join(' ')}` },
    }
    hold(next, (law) => law.step?.(moment.order, step, fired))
    return next
  }

  let here = begin
  try {
    for (const moment of queue) {
      here = moment
      const { order, now, tally } = here
      report.moments++
      const accepted: Accepted[] = []
      if (world.stop?.(order)) continue
      for (const command of commands(order)) {
        if (world.without?.includes(command.move)) continue
        if (command.move === 'decline-payment' && tally.declines === DECLINES) continue
        const decision = decide(order, command, { ...world, now })
        const fired = 'accepted' in decision ? watch.last() : null
        report.decisions++
        hold(here, (law) => law.said?.(here, world, command, decision))
        if ('refusal' in decision || !fired) continue
        report.accepted++
        accepted.push(decision.accepted)
        go(played(take(here, decision.accepted, fired)))
      }
      hold(here, (law) => law.moment?.(here, world, accepted))
      const next = Math.min(
        ...edges(order, now, world.policy).map(({ at }) => at),
        deadline(order, world.policy)?.at ?? Infinity,
      )
      if (next === Infinity) continue
      if (next - 1 > now) go({ ...here, now: next - 1, came: { from: here, by: 'time passes' } })
      const after = played({ ...here, now: next, came: { from: here, by: 'time passes' } })
      hold(here, (law) => law.passed?.(here, world, after))
      go(after)
    }
  } catch (error) {
    // The law itself broke: tell where, too.
    if (!(error instanceof Error) || error.message.includes('\n')) throw error
    throw new Error(`${error.message}\n${tale(here)}`, { cause: error })
  } finally {
    watch.restore()
  }
  return report

  function played(moment: Moment): Moment {
    let current = moment
    // One at a time, so that every step is looked at.
    for (;;) {
      const due = deadline(current.order, world.policy)
      if (!due || due.at > moment.now) return { ...current, now: moment.now }
      const step = fire(current.order, due, world)
      current = take(current, step, watch.last())
    }
  }
}

const tallied = (tally: Tally, { follows, command }: Accepted): Tally => ({
  coupons: tally.coupons + follows.filter((follow) => follow.kind === 'coupon' && follow.fate === 'returned').length,
  penalties: tally.penalties + follows.filter(({ kind }) => kind === 'penalty').length,
  declines: tally.declines + (command.move === 'decline-payment' ? 1 : 0),
})

/** Frozen all the way down: a law that changed an order in place would throw. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
