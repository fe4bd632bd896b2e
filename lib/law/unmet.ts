import type { Move } from './command'
import type { Order } from './order'
import type { Refusal } from './outcome'
import type { Policy } from './policy'
import type { Guard } from './rule'
import { ruleOf } from './table'

/** The first of some guards that does not hold, as the refusal of a move; null where all of them hold. */
export function unmet(
  needs: readonly Guard[],
  move: Move,
  situation: { order: Order; policy: Policy },
): Refusal | null {
  const guard = needs.find(({ holds }) => !holds(situation))
  return guard ? { code: guard.code, rule: guard.rule ?? ruleOf(move) } : null
}
