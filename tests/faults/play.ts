import { inTransaction, reader } from '@/lib/db'
import { DAY, type Instant } from '@/lib/law/time'
import type { Outcome, Player } from './crew'
import type { Beside } from './database'
import type { Said } from './errands'
import type { mailServer } from './mail-server'
import { type Fault, type Kind, type Planned, planOf } from './plan'
import { lineOf } from './story'
import { verdict } from './verdict'
import { beginAnew, START, STORY, settledBy } from './world'

export type Task = { readonly seed: number; readonly commands: number; readonly on: Kind }
export type Counts = Record<string, number>
/** What came of a seed. */
export type Played = {
  readonly seed: number
  readonly violations: readonly string[]
  readonly story: readonly string[]
  /** How often each way for a command to end was seen. */
  readonly ends: Readonly<Counts>
  /** How often each kind of fault struck. */
  readonly faults: Readonly<Counts>
}
/** An answer somebody was given. */
export type Given = { readonly said: Said; readonly answer: unknown }

/** What a story is played on. `aheadMs`: how far the processes have let their machine's clock get ahead by now. */
export type Stage = {
  readonly crew: readonly Player[]
  readonly mails: Awaited<ReturnType<typeof mailServer>>
  readonly beside: Beside
  aheadMs: number
}

/** As long as a process must stand still for its claims to run out, and a little more. */
const STALL_MS = 61_000
const MOST_ROUNDS = 8

/** Plays the story of a seed, lets everything settle once nothing goes wrong any more, and judges what came of it. */
export async function play({ seed, commands, on }: Task, stage: Stage): Promise<Played> {
  const { mails, beside } = stage
  const plan = planOf(seed, commands, on)
  await beside.empty(STORY)
  const story = [`${await beginAnew(plan.policy)} is the policy in force`]
  if (plan.commands.some(({ fault }) => fault?.kind === 'full')) beside.shrink()
  mails.forget()
  const told = new Telling(story)
  const clock = await carryOut(seed, plan.commands, stage, told)
  for (const { kind } of await reader.simFault.findMany({ where: { usedAt: { not: null } } }))
    count(told.faults, `provider: ${kind}`)
  for (const [mood, times] of Object.entries(mails.met)) count(told.faults, mood, times)
  const end = settledBy(clock)
  const violations = [...told.violations, ...(await settle(seed, end, stage))]
  const facts = { at: end + DAY, given: told.given, received: mails.received }
  const unreadable = (error: Error) => [`what was left cannot be judged: ${error.stack}`]
  violations.push(...(await verdict(facts).catch(unreadable)))
  violations.push(...(await beside.broken()))
  return { seed, violations: [...new Set(violations)], story, ends: told.ends, faults: told.faults }
}

/** What is kept of a story while it is played. */
class Telling {
  readonly ends: Counts = {}
  readonly faults: Counts = {}
  readonly given: Given[] = []
  readonly violations: string[] = []

  constructor(private readonly story: string[]) {}

  add(index: number, place: number, planned: Planned, at: Instant, outcome: Outcome, fault: Fault | null): void {
    const { errand } = planned
    const end = endOf(outcome)
    count(this.ends, end)
    if (fault && outcome.struck) count(this.faults, nameOf(fault))
    if (errand.do === 'disorder' && outcome.answer) count(this.faults, `reports: ${errand.how}`)
    if (outcome.said && outcome.answer !== undefined) this.given.push({ said: outcome.said, answer: outcome.answer })
    this.story.push(lineOf(index, place, errand, at, outcome, fault))
    if (end === 'failed' && !outcome.struck)
      this.violations.push(`command ${index} failed though nothing was wrong: ${outcome.failed}`)
  }
}

/** Has all commands carried out, each by its process, with what goes wrong meanwhile. Answers where the clock is then. */
async function carryOut(seed: number, commands: readonly Planned[], stage: Stage, told: Telling): Promise<Instant> {
  const { crew, beside, mails } = stage
  const running: Promise<unknown>[] = []
  let at = START
  const goWrong = (fault: Fault) => {
    if (fault.kind === 'stall') stage.aheadMs += STALL_MS
    else if (fault.kind === 'locked') running.push(beside.lockFor(fault.ms))
    else if (!('nth' in fault)) mails.be(fault.kind)
    if (fault.kind === 'stall' || fault.kind === 'locked') count(told.faults, fault.kind)
  }
  const send = async (planned: Planned, index: number, copy: number) => {
    const place = placeFor(planned, copy, crew.length)
    const player = crew[place] as Player
    await player.idle
    const fault = copy === 0 ? planned.fault : null
    if (fault) goWrong(fault)
    const own = fault && 'nth' in fault ? fault : null
    const [name, sentAt] = [`${index} ${copy}`, at]
    const sent = player.send({ seed, name, errand: planned.errand, at, fault: own, aheadMs: stage.aheadMs })
    running.push(sent.then((outcome) => told.add(index, place, planned, sentAt, outcome, own)))
  }
  for (const [index, planned] of commands.entries()) {
    at += planned.wait
    await send(planned, index, 0)
    if (planned.again) await send(planned, index, 1)
  }
  await Promise.all(running)
  await Promise.all(crew.map(({ idle }) => idle))
  return at
}

/** Two of them die, all others come to speed: who it is that dies makes no difference to anybody else. */
function placeFor({ process, fault }: Planned, copy: number, places: number): number {
  if (copy === 0 && fault?.kind === 'kill') return Math.max(0, places - 1 - (process % 2))
  return (process + copy) % places
}

/** Nothing goes wrong any more: two workers at once do all that is due by `end`, until there is nothing left. */
async function settle(seed: number, end: Instant, stage: Stage): Promise<string[]> {
  stage.mails.be('working')
  // Claims of those who died have run out by then.
  stage.aheadMs += STALL_MS
  await inTransaction((tx) => tx.simFault.deleteMany({ where: { usedAt: null } }))
  const order = { seed, errand: { do: 'work' }, at: end, fault: null, aheadMs: stage.aheadMs } as const
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const outcomes = await Promise.all(
      stage.crew.slice(0, 2).map((worker, which) => worker.send({ ...order, name: `settle ${round} ${which}` })),
    )
    await Promise.all(stage.crew.map(({ idle }) => idle))
    const wrong = outcomes.flatMap(({ failed, errors }) => (failed === undefined ? errors : [failed, ...errors]))
    if (wrong.length > 0) return wrong
    if (outcomes.every(({ answer }) => answer === 0)) return []
  }
  return ['there is always something left to do']
}

function count(counts: Counts, name: string, times = 1): void {
  counts[name] = (counts[name] ?? 0) + times
}

const nameOf = (fault: Fault) =>
  fault.kind === 'kill' || fault.kind === 'drop' ? `${fault.kind} ${fault.at}` : fault.kind

function endOf({ answer, failed, killed }: Outcome): string {
  if (killed) return 'killed'
  if (failed !== undefined) return 'failed'
  if (answer === null || answer === false) return 'nothing to do'
  const is = (answer as { is?: string }).is ?? 'done'
  return ['done', 'placed', 'paid'].includes(is) ? 'done' : 'refused'
}
