import { deadlines } from '@/lib/law/deadline'
import { singleRegions } from '@/lib/law/table'
import type { ProverLaw } from './laws'

const nothingIsLate: ProverLaw = {
  name: 'T2 a deadline that has passed has been carried out',
  kind: 'time',
  rule: 'T2',
  moment: ({ order, now }, { policy }) => {
    const late = deadlines(order, policy).find(({ at }) => at <= now)
    return late ? `${late.move} was due` : null
  },
}

const holdsHold: ProverLaw = {
  name: 'C16 a pending request stops the shipping clock, a running dispute the later ones',
  kind: 'time',
  rule: 'C16',
  moment: ({ order }, { policy }) => {
    const running = deadlines(order, policy).map(({ move }) => move)
    if (order.cancellation.state === 'requested' && running.includes('miss-shipping')) return 'the shipping clock runs'
    const { dispute } = order
    const disputed = ['open', 'with-mediator', 'awaiting-approval', 'appealed'].includes(dispute.state)
    return disputed && (running.includes('finish') || running.includes('lose-parcel')) ? 'the order may end' : null
  },
}

const FACT = /^(since|.*(?<!retry|askAgain)At)$/

const timeRunsForward: ProverLaw = {
  name: 'T5 time never runs backwards within an order',
  kind: 'time',
  rule: 'T5',
  step: (before, { order, at }) => {
    let kept: string | null = null
    const wasThere = (value: number) => {
      kept ??= JSON.stringify(before)
      return kept.includes(String(value))
    }
    for (const region of singleRegions) {
      const [was, is] = [before[region], order[region]]
      if (was === is) continue
      for (const [name, value] of factsOf(is)) {
        if (value > at) return `${name} is yet to come`
        if (was.state !== is.state && value !== at && name in is && !wasThere(value))
          return `${region} ${name} is not the moment of the move`
      }
    }
    return null
  },
}

/** Every moment of the past that a state and what is in it keeps. */
function* factsOf(state: object): Generator<[name: string, value: number]> {
  for (const [name, value] of Object.entries(state)) {
    if (typeof value === 'number' && FACT.test(name)) yield [name, value]
    else if (typeof value === 'object' && value !== null) yield* factsOf(value)
  }
}

export const LAWS_OF_TIME: readonly ProverLaw[] = [nothingIsLate, holdsHold, timeRunsForward]
