import { now } from '@/lib/clock'
import { reader } from '@/lib/db'
import { policyInForce } from './in-force'
import { policyOf } from './stored'

/** How many points a cancellation at the seller's fault adds under the policy in force (P1). */
export const pointsPerFault = async (): Promise<number> =>
  policyOf(await policyInForce(reader, await now())).sellers.pointsPerFault
