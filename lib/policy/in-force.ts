import type { Tx } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Policy } from '@/lib/law/policy'
import type { Instant } from '@/lib/law/time'
import { policyOf } from './stored'

/** A published policy, by the id of its version, which orders placed under it keep. */
export type InForce = { readonly id: string; readonly policy: Policy }

/** How the version that is in force at a moment is asked for: of those that have begun by then the last. */
export const inForceAt = (at: Instant) =>
  ({
    where: { from: { lte: new Date(at) } },
    orderBy: [{ from: 'desc' }, { version: 'desc' }],
  }) satisfies Prisma.PolicyVersionFindFirstArgs

/**
 * The policy that an order placed at `at` takes (T4).
 * @throws Error when there is none: a shop that has not begun.
 */
export async function policyInForce(tx: Pick<Tx, 'policyVersion'>, at: Instant): Promise<InForce> {
  const version = await tx.policyVersion.findFirst(inForceAt(at))
  if (!version) throw new Error('no policy is in force: begin the shop with `npm run shop -- begin`')
  return { id: version.id, policy: policyOf(version) }
}
