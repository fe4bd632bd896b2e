import type { Command } from '../command'
import type { Accepted, Decision } from '../decide'
import type { Order } from '../order'
import type { Moment, World } from './moment'
import type { Fired } from './rows'

/** Something that must hold everywhere. Answers what is wrong, or null. */
export type Law = {
  readonly name: string
  /** Every different wrong is told, and not only the first. */
  readonly each?: true
  /** At every moment, with everything that is accepted there. */
  readonly moment?: (moment: Moment, world: World, accepted: readonly Accepted[]) => string | null
  /** For everything anyone says. */
  readonly said?: (moment: Moment, world: World, command: Command, decision: Decision) => string | null
  /** For every step that happens, whoever takes it. */
  readonly step?: (before: Order, step: Accepted, fired: Fired) => string | null
  /** Now and then, when a moment is taken for one that was there before. */
  readonly met?: (first: Moment, world: World, moment: Moment) => string | null
  /** When time passes to the next edge and nobody acts. */
  readonly passed?: (before: Moment, world: World, after: Moment) => string | null
}
