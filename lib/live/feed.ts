import { log } from '@/lib/log'
import { type Change, changesAfter, newestChange } from './changes'

type Listener = (changes: readonly Change[]) => void

/**
 * Where a server process hears of changes, its own and those of others. Asking the table is what works on every database;
 * one that calls (LISTEN/NOTIFY on PostgreSQL) can take its place here.
 */
export interface Feed {
  /** Hands on what is committed from now on. @returns how to stop. */
  listen(listener: Listener): Promise<() => void>
}

const EVERY_MS = 400

/** Asks for new changes again and again, while anybody listens: once for all listeners of the process. */
export class Asking implements Feed {
  readonly #listeners = new Set<Listener>()
  #last = 0
  #timer: NodeJS.Timeout | null = null
  #starting: Promise<void> | null = null

  async listen(listener: Listener): Promise<() => void> {
    this.#listeners.add(listener)
    if (!this.#timer) this.#starting ??= this.#start()
    await this.#starting
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0 || !this.#timer) return
      clearTimeout(this.#timer)
      this.#timer = null
    }
  }

  async #start(): Promise<void> {
    this.#last = await newestChange()
    this.#starting = null
    this.#next()
  }

  #next(): void {
    // Nobody's server stays up for this alone.
    this.#timer = setTimeout(() => void this.#ask(), EVERY_MS).unref()
  }

  async #ask(): Promise<void> {
    try {
      const changes = await changesAfter(this.#last)
      this.#last = changes.at(-1)?.id ?? this.#last
      if (changes.length > 0) for (const listener of [...this.#listeners]) listener(changes)
    } catch (error) {
      log.error({ err: error }, 'new changes could not be read')
    }
    if (this.#listeners.size > 0) this.#next()
    else this.#timer = null
  }
}

// One per process, also where the bundler makes this module several times over.
const shared = globalThis as typeof globalThis & { rescindFeed?: Feed }
shared.rescindFeed ??= new Asking()
export const feed: Feed = shared.rescindFeed
