import { now } from '@/lib/clock'
import { reader } from '@/lib/db'
import { policyInForce } from './in-force'

/** How many points a cancellation at the seller's fault adds under the policy in force (P1). */
export const pointsPerFault = async (): Promise<number> =>
  (await policyInForce(reader, await now())).policy.sellers.pointsPerFault
