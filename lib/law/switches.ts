import type { Order } from './order'
import type { Policy } from './policy'
import type { Row } from './rule'

/** Whether a policy has a row switched off: one of its switches is a condition that no new order meets (T4). */
export const isTurnedOff = ({ needs }: Pick<Row, 'needs'>, fresh: Order, policy: Policy): boolean =>
  needs?.some((guard) => guard.knob === true && !guard.holds({ order: fresh, policy })) ?? false
