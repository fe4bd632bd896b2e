import { listen } from '@/lib/db'
import { log } from '@/lib/log'
import { type Change, changesAfter, newestChange } from './changes'

type Listener = (changes: readonly Change[]) => void

/** Where a server process hears of changes, its own and those of others. */
export interface Feed {
  /** Hands on what is committed from now on. @returns how to stop. */
  listen(listener: Listener): Promise<() => void>
}

const EVERY_MS = 400
/** Where the database calls, asking is for a call that got lost. */
const EVERY_MS_CALLED = 10_000

/**
 * Asks the table for new changes, while anybody listens, once for all listeners of the process: when the database calls,
 * as PostgreSQL does, and again and again where it does not.
 */
class Asking implements Feed {
  readonly #listeners = new Set<Listener>()
  #last = 0
  #timer: NodeJS.Timeout | null = null
  #asking = false
  #again = false
  #starting: Promise<void> | null = null
  #hangUp: (() => Promise<void>) | null = null

  async listen(listener: Listener): Promise<() => void> {
    this.#listeners.add(listener)
    if (!this.#timer && !this.#asking) this.#starting ??= this.#start()
    await this.#starting
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#stop()
    }
  }

  async #start(): Promise<void> {
    try {
      // First to be called, then to look: what is committed in between is found, not lost.
      this.#hangUp = (await listen?.(() => void this.#ask())) ?? null
      this.#last = await newestChange()
      this.#next()
    } finally {
      this.#starting = null
    }
  }

  #stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    void this.#hangUp?.()
    this.#hangUp = null
  }

  #next(): void {
    if (this.#timer) clearTimeout(this.#timer)
    // Nobody's server stays up for this alone.
    this.#timer = setTimeout(() => void this.#ask(), listen ? EVERY_MS_CALLED : EVERY_MS).unref()
  }

  /** One at a time; whoever calls meanwhile is answered by going round once more. */
  async #ask(): Promise<void> {
    this.#again = true
    if (this.#asking || this.#starting) return
    this.#asking = true
    while (this.#again) {
      this.#again = false
      try {
        for await (const changes of changesAfter(this.#last)) {
          this.#last = changes.at(-1)?.id ?? this.#last
          for (const listener of [...this.#listeners]) listener(changes)
        }
      } catch (error) {
        log.error({ err: error }, 'new changes could not be read')
      }
    }
    this.#asking = false
    if (this.#listeners.size > 0) this.#next()
    else this.#stop()
  }
}

// One per process, also where the bundler makes this module several times over.
const shared = globalThis as typeof globalThis & { rescindFeed?: Feed }
shared.rescindFeed ??= new Asking()
export const feed: Feed = shared.rescindFeed
