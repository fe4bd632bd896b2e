import fc from 'fast-check'
import type { Means } from '@/lib/law/order'
import { DAY, HOUR, MINUTE } from '@/lib/law/time'
import type { Fault as ProviderFault } from '@/lib/payments/simulated'

/**
 * What a seed stands for: who does what in which process after how long, and what goes wrong meanwhile. It is drawn from
 * the seed alone. What is still open in it (which of the moves the law has open) is settled by dice that are part of it.
 */
export type Plan = { readonly seed: number; readonly policy: number; readonly commands: readonly Planned[] }

/** The kinds of database. */
export const KINDS = ['sqlite', 'postgresql'] as const
export type Kind = (typeof KINDS)[number]

export type Planned = {
  readonly process: number
  /** How long after the command before it, in milliseconds of the shop's clock. */
  readonly wait: number
  readonly errand: Errand
  /** The same is said once more at the same time, in another process. */
  readonly again: boolean
  readonly fault: Fault | null
}

/** What somebody does. `dice` are numbers to choose by, from whatever there is to choose from. */
export type Errand =
  | { readonly do: 'buy'; readonly form: number }
  | { readonly do: 'pay'; readonly dice: number }
  | { readonly do: 'move'; readonly legal: boolean; readonly dice: Dice }
  | { readonly do: 'work' }
  /** The clock stops just before an order's next deadline, or at it, and somebody makes a move there. */
  | { readonly do: 'race'; readonly before: boolean; readonly dice: Dice }
  | { readonly do: 'charge-back'; readonly means: Means; readonly amount: number; readonly dice: number }
  | { readonly do: 'decide-chargeback'; readonly how: 'won' | 'lost'; readonly dice: number }
  | { readonly do: 'spoil-provider'; readonly kind: ProviderFault }
  | { readonly do: 'disorder'; readonly how: Disorder; readonly dice: number; readonly wait: number }
export type Dice = readonly [order: number, person: number, move: number, words: number]
export type Disorder = 'same-again' | 'late' | 'swapped' | 'unknown-order' | 'unknown-payment' | 'unknown-leg'

/** Places between two statements, or between two calls, at which a process may end or lose its connection. */
export const BOUNDARIES = [
  ...['before-begin', 'after-begin', 'before-commit', 'after-commit'],
  ...['before-service', 'after-service', 'statement'],
] as const
export type Boundary = (typeof BOUNDARIES)[number]

/** What goes wrong while a command is carried out, at the `nth` time that its place is come by. */
export type Fault =
  | { readonly kind: 'kill'; readonly at: Boundary; readonly nth: number }
  | { readonly kind: 'drop'; readonly at: 'before-commit' | 'after-commit'; readonly nth: number }
  | { readonly kind: 'full' | 'conflict' | 'read-only'; readonly nth: number }
  | { readonly kind: 'service-fails' | 'service-times-out'; readonly nth: number }
  | { readonly kind: 'locked'; readonly ms: number }
  | { readonly kind: 'mail-refused' | 'mail-dropped' | 'mail-unanswered' }
  /** The process stands still for so long that what it has claimed is anybody's. */
  | { readonly kind: 'stall' }

const PROVIDER_FAULTS = [
  ...['fail-refund', 'fail-refund', 'decline', 'late-capture'],
  ...['time-out', 'answer-twice', 'late'],
] as const
const DISORDERS = ['late', 'swapped', 'unknown-order', 'unknown-payment', 'unknown-leg'] as const
/** How long after its time something is reported: also when what it led to has been answered with something new. */
const DELAYS = [MINUTE, HOUR, 26 * HOUR, 3 * DAY, 9 * DAY]
const WAITS = [MINUTE, HOUR, 6 * HOUR, DAY, 2 * DAY, 8 * DAY]

const die = fc.nat(9_999)
const dice = fc.tuple(die, die, die, die)
const weighed = <T>(...arms: [number, fc.Arbitrary<T>][]) =>
  fc.oneof(...arms.map(([weight, arbitrary]) => ({ weight, arbitrary })))

const errand: fc.Arbitrary<Errand> = weighed<Errand>(
  [1, fc.record({ do: fc.constant('buy'), form: fc.nat(4) })],
  [2, fc.record({ do: fc.constant('pay'), dice: die })],
  [20, fc.record({ do: fc.constant('move'), legal: fc.constant(true), dice })],
  [5, fc.record({ do: fc.constant('move'), legal: fc.constant(false), dice })],
  [12, fc.record({ do: fc.constant('work') })],
  [3, fc.record({ do: fc.constant('race'), before: fc.boolean(), dice })],
  [
    2,
    fc.record({
      do: fc.constant('charge-back'),
      means: fc.constantFrom('card', 'wallet'),
      amount: fc.integer({ min: 1, max: 4000 }),
      dice: die,
    }),
  ],
  [2, fc.record({ do: fc.constant('decide-chargeback'), how: fc.constantFrom('won', 'lost'), dice: die })],
  [3, fc.record({ do: fc.constant('spoil-provider'), kind: fc.constantFrom(...PROVIDER_FAULTS) })],
  [
    3,
    fc.record({
      do: fc.constant('disorder'),
      how: weighed<Disorder>([3, fc.constant('same-again')], [5, fc.constantFrom(...DISORDERS)]),
      dice: die,
      wait: fc.constantFrom(...DELAYS),
    }),
  ],
)

/** Mostly the first time that a place is come by: many commands come by once. */
const nth = weighed([2, fc.constant(1)], [1, fc.integer({ min: 2, max: 6 })])
const kill = fc
  .record({ kind: fc.constant('kill'), at: fc.constantFrom(...BOUNDARIES), nth })
  // Of statements there are more than of the other places.
  .chain((kill) =>
    (kill.at === 'statement' ? fc.integer({ min: 1, max: 30 }) : fc.constant(kill.nth)).map((nth) => ({
      ...kill,
      nth,
    })),
  )
const fault: fc.Arbitrary<Fault> = weighed<Fault>(
  [2, kill],
  [4, fc.record({ kind: fc.constant('drop'), at: fc.constantFrom('before-commit', 'after-commit'), nth })],
  [3, fc.record({ kind: fc.constantFrom('full', 'read-only'), nth })],
  [6, fc.record({ kind: fc.constantFrom('service-fails', 'service-times-out'), nth })],
  [2, fc.record({ kind: fc.constant('locked'), ms: fc.integer({ min: 5, max: 60 }) })],
  [3, fc.record({ kind: fc.constantFrom('mail-refused', 'mail-dropped', 'mail-unanswered') })],
  [2, fc.record({ kind: fc.constant('stall') })],
)

const planned: fc.Arbitrary<Planned> = fc.record({
  process: die,
  wait: weighed([2, fc.constant(0)], [1, fc.constantFrom(...WAITS)]),
  errand,
  again: weighed([7, fc.constant(false)], [1, fc.constant(true)]),
  fault: weighed<Fault | null>([3, fc.constant(null)], [1, fault]),
})

/** The plan of a seed on a kind of database: the same for the same seed and number of commands. */
export function planOf(seed: number, count: number, on: Kind): Plan {
  const length = { minLength: count, maxLength: count }
  const arms = { policy: die, opening: fc.constantFrom(...OPENINGS), commands: fc.array(planned, length) }
  const [drawn] = fc.sample(fc.noBias(fc.record(arms)), { seed, numRuns: 1 })
  if (!drawn) throw new Error('nothing was drawn')
  const commands = drawn.commands.map((known, at): Planned => {
    const command = { ...known, fault: on === 'sqlite' ? known.fault : onServer(known.fault) }
    // Something has to be there before anything can happen to it, and services are only called by whoever works.
    const opening = drawn.opening[at]
    if (opening) return { ...command, errand: opening }
    return isOfServices(command.fault) ? { ...command, errand: { do: 'work' } } : command
  })
  return { seed, policy: drawn.policy, commands }
}

/** No server is full because one of its files is: in place of it another transaction is in the way. */
const onServer = (fault: Fault | null): Fault | null =>
  fault?.kind === 'full' ? { ...fault, kind: 'conflict' } : fault

const isOfServices = (fault: Fault | null) =>
  fault !== null && (fault.kind.startsWith('service') || ('at' in fault && fault.at.endsWith('service')))

const BOUGHT: readonly Errand[] = [
  { do: 'buy', form: 0 },
  // With the coupon that has just been used.
  { do: 'buy', form: 4 },
  { do: 'pay', dice: 0 },
  { do: 'buy', form: 1 },
  { do: 'pay', dice: 1 },
]
const OPENINGS: readonly (readonly Errand[])[] = [
  [...BOUGHT, { do: 'work' }],
  [...BOUGHT, { do: 'work' }],
  [...BOUGHT, { do: 'work' }],
  // Money that was declined is taken all the same, days after whoever owes it has paid anew.
  [
    ...BOUGHT,
    { do: 'spoil-provider', kind: 'late-capture' },
    { do: 'work' },
    { do: 'pay', dice: 0 },
    { do: 'pay', dice: 1 },
  ],
]
