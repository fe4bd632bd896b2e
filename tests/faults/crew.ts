import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Order, Said } from './errands'
import type { Told } from './player'

/** What came of an errand. Of one whose process died nobody knows whether it was carried out. */
export type Outcome = {
  readonly said: Said | null
  readonly answer?: unknown
  readonly failed?: string
  readonly killed?: true
  readonly errors: readonly string[]
  readonly struck: boolean
}

const LONGEST_MS = 60_000
/** Few of these processes live long: what makes code fast in the long run costs them more than it brings. */
const QUICK = ['--liftoff-only', '--min-semi-space-size=16', '--max-semi-space-size=32']

/** A process that is started anew whenever it was killed. */
export class Player {
  /** Settles when it has nothing to do. */
  idle: Promise<unknown>
  #child: ChildProcess | null = null
  #errands = 0
  readonly #script: string
  readonly #env: NodeJS.ProcessEnv

  constructor(script: string, env: NodeJS.ProcessEnv) {
    this.#script = script
    this.#env = env
    this.idle = this.#start()
  }

  /** Sends it to do something. To be called when it is idle. */
  send(order: Order): Promise<Outcome> {
    const outcome = this.#carriedOut(order)
    this.idle = outcome.then(() => (this.#child ? undefined : this.#start()))
    return outcome
  }

  async stop(): Promise<void> {
    await this.idle
    if (!this.#child) return
    const gone = once(this.#child, 'exit')
    this.#child.disconnect()
    await gone
  }

  async #start(): Promise<void> {
    const child = fork(this.#script, { env: this.#env, execArgv: QUICK })
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('a process does not start'))),
    ])
    this.#child = child
  }

  #carriedOut(order: Order): Promise<Outcome> {
    const child = this.#child
    if (!child) throw new Error('the process is not there')
    const id = ++this.#errands
    return new Promise((resolve) => {
      let said: Said | null = null
      const end = (outcome: Omit<Outcome, 'said'>) => {
        child.off('message', hear).off('exit', gone)
        clearTimeout(patience)
        resolve({ said, ...outcome })
      }
      const hear = (told: Told) => {
        if (told.id !== id) return
        if ('said' in told) said = told.said
        else end(told)
      }
      const gone = (code: number | null, signal: string | null) => {
        this.#child = null
        const wasKilled = signal === 'SIGKILL' && order.fault?.kind === 'kill'
        end(
          wasKilled
            ? { killed: true, errors: [], struck: true }
            : { failed: `the process ended by itself (${signal ?? code})`, errors: ['a process ended'], struck: false },
        )
      }
      const patience = setTimeout(() => {
        child.off('exit', gone).kill('SIGKILL')
        this.#child = null
        end({ failed: 'no answer', errors: [`no answer within ${LONGEST_MS} ms`], struck: false })
      }, LONGEST_MS)
      child.on('message', hear).on('exit', gone)
      child.send({ id, order })
    })
  }
}
