import type { ChildProcess } from 'node:child_process'
import type { MoveAnswer } from '@/lib/orders/move'
import { ownProcess } from '../own-process'
import type { Errand } from './racer'

type Told = { readonly id: number } & ({ readonly answer: unknown } | { readonly failed: string })

/** Two processes, ready to do two things to the same database at the same instant. */
export async function racers() {
  const start = () => ownProcess('tests/orders/racer.ts')
  const [left, right] = await Promise.all([start(), start()])

  let errands = 0
  const send = <A>(child: ChildProcess, errand: Errand): Promise<A> =>
    new Promise((resolve, reject) => {
      const id = ++errands
      // An answer to an earlier errand, of a round that was given up, is not ours.
      const hear = (told: Told) => {
        if (told.id !== id) return
        child.off('message', hear)
        if ('failed' in told) reject(new Error(told.failed))
        else resolve(told.answer as A)
      }
      child.on('message', hear)
      child.send({ id, errand })
    })
  return {
    /** Both errands at once. Which starts first alternates by chance of the machine, and by `swap`. */
    race: <A = MoveAnswer>(a: Errand, b: Errand, swap: boolean): Promise<[A, A]> => {
      if (!swap) return Promise.all([send<A>(left, a), send<A>(right, b)])
      const second = send<A>(right, b)
      return Promise.all([send<A>(left, a), second])
    },
    stop: () => {
      left.disconnect()
      right.disconnect()
    },
  }
}
