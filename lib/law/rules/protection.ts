import type { Protection } from '../beside'
import { protectionExtends, protectionNotOfferedBy, underWayOrArrived } from '../guards/beside'
import type { Side } from '../order'
import type { Region, Row } from '../rule'
import { both, otherSide } from '../sides'

const offer = (by: Side): Row<Extract<Protection, { state: 'plain' }>, 'extend-protection'> => ({
  rule: 'D4',
  by: [by],
  to: ['offered'],
  needs: [protectionExtends, underWayOrArrived],
  then: ({ order, now }) => ({
    order: { ...order, protection: { state: 'offered', by, offeredAt: now } },
    follows: [{ kind: 'tell', whom: otherSide(by), about: 'protection-offered' }],
  }),
})

const join = (by: Side): Row<Extract<Protection, { state: 'offered' }>, 'extend-protection'> => ({
  rule: 'D4',
  by: [by],
  to: ['extended'],
  needs: [protectionExtends, underWayOrArrived, protectionNotOfferedBy(by)],
  then: ({ order, now }) => ({
    order: { ...order, protection: { state: 'extended', extendedAt: now } },
    follows: both('protection-extended'),
  }),
})

/** Protection: it lasts longer once both sides have extended it, and only then is a dispute closed for nothing (D4). */
export const protection: Region<'protection'> = {
  plain: { 'extend-protection': [offer('buyer'), offer('seller')] },
  offered: { 'extend-protection': [join('buyer'), join('seller')] },
  extended: {},
}
