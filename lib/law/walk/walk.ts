import type { Command } from '../command'
import { type Considered, consider } from '../consider'
import { byClock, deadline } from '../deadline'
import { type Accepted, decide, fire } from '../decide'
import type { Order, Party } from '../order'
import type { Row } from '../rule'
import { edges } from './edges'
import { keyOf } from './key'
import type { Law } from './law'
import { type Moment, tallied, type World } from './moment'
import { firing } from './rows'

/** A law that does not hold, at the moment that shows it. `law` is null where the law of the land itself broke down. */
export type Violation = { readonly law: Law | null; readonly wrong: string; readonly moment: Moment }

/** A way from one moment to another, by their numbers; `by` is null when time passed. */
export type Way = { readonly from: number; readonly to: number; readonly by: Party | null }

export type Report = {
  /** Every moment, in the order in which it was reached: none before another that takes fewer steps. */
  readonly moments: readonly Moment[]
  readonly ways: readonly Way[]
  decisions: number
  accepted: number
  met: number
  /** How often each row was carried out, by its place. */
  readonly fired: Map<string, number>
  readonly ended: Set<string>
  /** The first violation of each law, and so the shortest way to one. */
  readonly violations: Violation[]
  /** How many moments were looked at; fewer than there are when the walk was cut. */
  walked: number
}

/** Every how many meetings two moments taken for one are compared. */
const EVERY = 20
/** More than the clock ever has to do at one instant. */
const AT_ONCE = 100

/**
 * Goes to every moment that can be reached from where the world begins: at each, everything is said that the world
 * says; then time moves on to the last millisecond before the next edge of any window or deadline, and to the edge
 * itself. Whatever breaks is reported, with the shortest way there; nothing is thrown.
 */
export function walk(world: World, laws: readonly Law[] = []): Report {
  const { policy, coupons, atMost = {}, most = Infinity } = world
  const moments: Moment[] = []
  const ways: Way[] = []
  const nexts: number[] = []
  const seen = new Map<string, number>()
  const report: Report = {
    ...{ moments, ways, decisions: 0, accepted: 0, met: 0, walked: 0 },
    ...{ fired: new Map(), ended: new Set(), violations: [] },
  }
  const listeners = laws.some(({ said }) => said)
  const steady = world.frozen ? frozen : <T>(value: T): T => value

  for (const begin of world.begins) enter({ ...begin, order: steady(begin.order) }, null, null)
  for (let at = 0; at < moments.length && at < most; at++) {
    report.walked++
    if (!world.stop?.((moments[at] as Moment).order)) look(at)
    if (world.untilWrong && report.violations.length > 0) break
  }
  return report

  function look(at: number): void {
    const here = moments[at] as Moment
    const { order, now, tally } = here
    const accepted: Accepted[] = []
    for (const command of world.says(order)) {
      if ((tally.made[command.move] ?? 0) >= (atMost[command.move] ?? Infinity)) continue
      report.decisions++
      trying(here, () => {
        const considered = asked(order, command, now)
        if ('refusal' in considered && !listeners) return
        const decision = decide(order, command, { policy, coupons, now })
        hold(here, (law) => law.said?.(here, world, command, decision))
        if ('refusal' in decision || !('open' in considered)) return
        report.accepted++
        accepted.push(decision.accepted)
        enter(played(take(here, decision.accepted, considered.open.row)), at, command.by)
      })
    }
    trying(here, () => hold(here, (law) => law.moment?.(here, world, accepted)))
    const next = Math.min(nexts[at] as number, deadline(order, policy)?.at ?? Infinity)
    if (next === Infinity) return
    if (next - 1 > now) enter({ ...here, now: next - 1, came: { from: here, command: null } }, at, null)
    trying(here, () => {
      const after = played({ ...here, now: next, came: { from: here, command: null } })
      hold(here, (law) => law.passed?.(here, world, after))
      enter(after, at, null)
    })
  }

  function enter(moment: Moment, from: number | null, by: Party | null): void {
    const ahead = edges(moment.order, moment.now, policy, world.speaks)
    const key = keyOf(moment, ahead, policy)
    const known = seen.get(key)
    const to = known ?? moments.length
    if (known === undefined) {
      seen.set(key, to)
      moments.push(moment)
      nexts.push(ahead.reduce((soonest, { at }) => Math.min(soonest, at), Infinity))
    } else if (++report.met % EVERY === 0) {
      const first = moments[known] as Moment
      hold(moment, (law) => law.met?.(first, world, moment))
    }
    if (from !== null) ways.push({ from, to, by })
  }

  /** Everything the clock owes, and what the services say at once, one at a time, so that every step is looked at. */
  function played(moment: Moment): Moment {
    let current = moment
    for (let count = 0; count < AT_ONCE; count++) {
      const due = deadline(current.order, policy)
      if (due && due.at <= moment.now) {
        const { open } = asked(current.order, byClock(due), due.at) as Extract<Considered, { open: unknown }>
        current = take(current, fire(current.order, due, { policy, coupons }), open?.row)
        continue
      }
      const next = promptly({ ...current, now: moment.now })
      if (!next) return current.now === moment.now ? current : { ...current, now: moment.now }
      current = next
    }
    throw new Error('the clock goes round in a circle')
  }

  function promptly(moment: Moment): Moment | null {
    for (const command of world.promptly?.(moment.order) ?? []) {
      const considered = asked(moment.order, command, moment.now)
      if (!('open' in considered)) continue
      const decision = decide(moment.order, command, { policy, coupons, now: moment.now })
      if ('accepted' in decision) return take(moment, decision.accepted, considered.open.row)
    }
    return null
  }

  function take(moment: Moment, step: Accepted, row: Row): Moment {
    const fired = firing(moment.order, step, row)
    report.fired.set(fired.row, (report.fired.get(fired.row) ?? 0) + 1)
    report.ended.add(`${fired.row} → ${fired.ended}`)
    const next: Moment = {
      order: steady(step.order),
      now: step.at,
      tally: tallied(moment.tally, step.command.move, step.follows, atMost),
      came: { from: moment, command: step.command },
    }
    hold(next, (law) => law.step?.(moment.order, step, fired))
    return next
  }

  function asked(order: Order, { move, by, ...rest }: Command, now: number): Considered {
    return consider(order, 'leg' in rest ? { move, by, now, policy, leg: rest.leg } : { move, by, now, policy })
  }

  function hold(moment: Moment, ask: (law: Law) => string | null | undefined): void {
    for (const law of laws) {
      const wrong = ask(law)
      if (wrong) note({ law, wrong, moment })
    }
  }

  function note(violation: Violation): void {
    const { law, wrong } = violation
    const isKnown = report.violations.some((known) => known.law === law && (!law?.each || known.wrong === wrong))
    if (!isKnown) report.violations.push(violation)
  }

  /** The law itself may break, as when it refuses its own deadline: that is told like everything else. */
  function trying(moment: Moment, step: () => void): void {
    try {
      step()
    } catch (error) {
      note({ law: null, wrong: error instanceof Error ? error.message : String(error), moment })
    }
  }
}

/** Frozen all the way down: a law that changed an order in place would throw. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
