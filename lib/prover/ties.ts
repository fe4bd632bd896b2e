import { consider } from '@/lib/law/consider'
import { byClock, type Deadline, deadlines } from '@/lib/law/deadline'
import { play } from '@/lib/law/decide'
import type { Order } from '@/lib/law/order'
import type { Consequence } from '@/lib/law/outcome'
import type { Case } from '@/lib/law/rule'
import { status } from '@/lib/law/status'
import type { World } from '@/lib/law/walk/moment'
import { tieSentence } from '@/lib/words/findings'
import type { ProverLaw } from './laws'

/** T5: two deadlines at the same instant, and which one comes first makes a difference to somebody. */
export const noTies: ProverLaw = {
  name: 'T5 what falls due at the same instant may happen in any order',
  kind: 'same-instant',
  rule: 'T5',
  each: true,
  passed: ({ order }, world) => {
    const [first, ...others] = deadlines(order, world.policy)
    if (!first) return null
    const lawful = outcome(order, first, world)
    for (const other of others) {
      if (other.at !== first.at) return null
      if (outcome(order, other, world) !== lawful) return tieSentence(first.move, other.move)
    }
    return null
  },
}

/** What people see of it when one deadline is carried out first, and then whatever is due besides. */
function outcome(order: Order, due: Deadline, { policy, coupons }: World): string {
  const command = byClock(due)
  const { move, by } = command
  const now = due.at
  const question = { move, by, now, policy, ...(due.leg !== undefined && { leg: due.leg }) }
  const considered = consider(order, question)
  if ('refusal' in considered) return considered.refusal.code
  const { row, state } = considered.open
  const began = row.then({ order, state, command, now, policy, coupons } as Case<never, never>)
  const steps = play(began.order, { now, policy, coupons })
  const end = steps.at(-1)?.order ?? began.order
  const follows = [...began.follows, ...steps.flatMap((step) => step.follows)]
  return JSON.stringify([
    status(end),
    end.cancellation.state === 'cancelled' ? end.cancellation.fault : end.cancellation.state,
    end.refunds.map(({ means, amount }) => [means, amount]),
    follows.filter(matters),
  ])
}

const matters = ({ kind }: Consequence) => kind === 'coupon' || kind === 'penalty'
