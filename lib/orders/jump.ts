import type { Instant } from '@/lib/law/time'
import { log } from '@/lib/log'
import { ofNoRequest } from '@/lib/request-id'
import { advance } from './advance'

/** A move of the clock that somebody asked this server for: how far it has come, and how it ended. */
export type Jump = {
  readonly from: Instant
  readonly to: Instant
  /** The time of what was done last. */
  readonly reached: Instant
  /** How many things were done. */
  readonly done: number
  readonly state: 'under-way' | 'arrived' | 'broken-off'
}
type Going = { -readonly [K in keyof Jump]: Jump[K] }

// One clock, so one move of it at a time. Shared through globalThis: a bundler may load this module several times.
type Shared = { last: Going | null; queue: Promise<unknown> }
const shared = globalThis as typeof globalThis & { rescindJump?: Shared }
shared.rescindJump ??= { last: null, queue: Promise.resolve() }
const jumps = shared.rescindJump

/** The last move of the clock that was begun here. */
export const lastJump = (): Jump | null => jumps.last

/**
 * Lets simulated time pass until `to`, after whatever move of the clock is under way, and goes on whether or not anybody
 * waits for it. @returns the move as it stands when it is over, or after `patienceMs`.
 */
export async function beginJump(from: Instant, to: Instant, actorId: string, patienceMs: number): Promise<Jump> {
  const going: Going = { from, to, reached: from, done: 0, state: 'under-way' }
  const ended = jumps.queue.then(() => ofNoRequest(() => go(going, actorId)))
  jumps.queue = ended
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs)
  })
  await Promise.race([ended, patience])
  clearTimeout(timer)
  return { ...going }
}

async function go(going: Going, actorId: string): Promise<void> {
  jumps.last = going
  const told = (at: Instant, done: number) => Object.assign(going, { reached: at, done })
  try {
    going.done = await advance(going.to, told, actorId)
    going.state = 'arrived'
  } catch (error) {
    going.state = 'broken-off'
    log.error({ err: error }, 'a move of the clock was broken off')
  }
}
