import { now } from '@/lib/clock'
import { closeDatabase } from '@/lib/db'
import { DAY, HOUR } from '@/lib/law/time'
import { writeMarket } from '@/prisma/seed/market'
import { as, awaitingShipment, BUYER, bought, SELLER } from '../orders/fixtures'

/** A process of its own: the demo market, with an order to cancel, one that is asked to be cancelled, and one to dispute. */
const at = await now()
await writeMarket(at - 30 * DAY)
const [requested] = await awaitingShipment({ at: at - 40 * HOUR })
await as(BUYER, 'buyer', at - 2 * HOUR, requested, { move: 'request', reason: 'changed-mind' })
const [shipped] = await awaitingShipment({ at: at - 40 * HOUR })
await as(SELLER, 'seller', at - HOUR, shipped, { move: 'ship', carrier: 'Postline', tracking: `PL-${shipped}` })
await bought({ at, paid: false })
await closeDatabase()
