import type { Command, Move } from '@/lib/law/command'
import { deadlines } from '@/lib/law/deadline'
import { type Accepted, decide, play } from '@/lib/law/decide'
import type { Order } from '@/lib/law/order'
import type { Consequence } from '@/lib/law/outcome'
import { preview } from '@/lib/law/preview'
import type { Leg } from '@/lib/law/refund'
import { status } from '@/lib/law/status'
import type { Law } from '@/lib/law/walk/law'
import { LAWS_OF_STATES } from '@/lib/prover/laws'
import { LAWS_OF_MONEY } from '@/lib/prover/laws-of-money'
import { LAWS_OF_TIME } from '@/lib/prover/laws-of-time'
import { same } from '@/lib/prover/same'
import { LAWS_OF_DOORS } from './laws-of-doors'
import { LAWS_OF_WAITS } from './laws-of-time'
import { isPerson } from './look'

const refusalChangesNothing: Law = {
  name: 'C16 a refused move changes nothing and says why',
  said: (_, __, { by, move }, decision) => {
    if ('accepted' in decision) return null
    const { refusal } = decision
    if (Object.keys(decision).join() !== 'refusal') return `${by} ${move} is refused and more`
    return refusal.code && refusal.rule ? null : `${by} ${move} is refused without a rule`
  },
}

type Told = {
  status: string
  becomes: string
  legs: readonly Leg[]
  coupons: Consequence[]
  points: number
  struck: number
}
/** What people see of a stretch of steps, put together without the code under test. */
function seen(before: Order, steps: readonly Accepted[]): Told {
  const order = steps.at(-1)?.order ?? before
  const follows = steps.flatMap((step) => step.follows)
  const came = { penalty: 0, pardon: 0 }
  for (const follow of follows)
    if (follow.kind === 'penalty' || follow.kind === 'pardon') came[follow.kind] += follow.points
  const gone = ({ lines }: Order) => lines.reduce((sum, { cancelled }) => sum + cancelled, 0)
  const given = order.refunds.length > before.refunds.length ? 'partly-refunded' : null
  const partly = gone(order) > gone(before) ? 'partly-cancelled' : given
  return {
    status: status(order),
    becomes: order.cancellation.state === 'cancelled' ? status(order) : (partly ?? status(order)),
    legs: order.refunds.filter(({ number }) => !before.refunds.some((leg) => leg.number === number)),
    coupons: follows.filter(({ kind }) => kind === 'coupon'),
    points: came.penalty - came.pardon,
    struck: came.pardon,
  }
}

const ASKING: ReadonlySet<Move> = new Set<Move>(['ask-capture-again', 'ask-refund-again'])
const previewIsTrue: Law = {
  name: 'C5 K4 what the preview says is what then happens',
  said: ({ order, now }, world, command, decision) => {
    if (!isPerson(command.by) || 'refusal' in decision) return null
    const told = preview(order, command, { ...world, now })
    if ('refusal' in told) return `${command.move} is previewed as refused`
    const { accepted } = decision
    if (!same(told.preview.accepted, accepted)) return `${command.move} is previewed otherwise`
    if (!same(told.preview.effect, seen(order, [accepted]))) return `${command.move} has another effect`
    for (const { move, by, effect } of told.preview.answers) {
      // A ruling is approved by another mediator than the one who gave it (D3).
      const yes = { move, by, ...(move === 'approve-ruling' && { mediator: 'any other' }) } as Command
      const answer = decide(accepted.order, yes, { ...world, now })
      if ('refusal' in answer || !same(effect, seen(accepted.order, [answer.accepted])))
        return `${by} ${move} is told otherwise`
    }
    const { silence } = told.preview
    if (!silence)
      return deadlines(accepted.order, world.policy).some(({ move }) => !ASKING.has(move))
        ? 'silence is not told'
        : null
    const steps = play(accepted.order, { ...world, now: silence.deadline.at })
    const upTo = steps.findIndex((step) => step.command.move === silence.deadline.move) + 1
    if (upTo === 0) return `silence does not ${silence.deadline.move}`
    return same(silence.effect, seen(accepted.order, steps.slice(0, upTo))) ? null : 'silence has another effect'
  },
}

/** What holds at every moment of every order. */
export const LAWS: readonly Law[] = [
  ...LAWS_OF_WAITS,
  ...LAWS_OF_TIME,
  ...LAWS_OF_MONEY,
  ...LAWS_OF_DOORS,
  ...LAWS_OF_STATES,
  refusalChangesNothing,
  previewIsTrue,
]
