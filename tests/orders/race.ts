import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { MoveAnswer } from '@/lib/orders/move'
import type { Errand } from './racer'

/** Two processes, ready to do two things to the same database at the same instant. */
export async function racers() {
  const start = async (): Promise<ChildProcess> => {
    const child = fork('tests/orders/racer.ts', { execArgv: ['--import', 'tsx'] })
    await once(child, 'message')
    return child
  }
  const [left, right] = await Promise.all([start(), start()])

  const send = async (child: ChildProcess, errand: Errand): Promise<MoveAnswer> => {
    const answered = once(child, 'message')
    child.send(errand)
    const [told] = (await answered) as [{ answer: MoveAnswer } | { failed: string }]
    if ('failed' in told) throw new Error(told.failed)
    return told.answer
  }
  return {
    /** Both errands at once. Which starts first alternates by chance of the machine, and by `swap`. */
    race: (a: Errand, b: Errand, swap: boolean): Promise<[MoveAnswer, MoveAnswer]> => {
      if (!swap) return Promise.all([send(left, a), send(right, b)])
      const second = send(right, b)
      return Promise.all([send(left, a), second])
    },
    stop: () => {
      left.disconnect()
      right.disconnect()
    },
  }
}
