import type { Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'

/**
 * The policy version that an order placed at `at` takes (T4).
 * @throws Error when there is none: a shop that has not begun.
 */
export async function policyInForce(tx: Pick<Tx, 'policyVersion'>, at: Instant) {
  const version = await tx.policyVersion.findFirst({
    where: { from: { lte: new Date(at) } },
    orderBy: [{ from: 'desc' }, { version: 'desc' }],
  })
  if (!version) throw new Error('no policy is in force: begin the shop with `npm run shop -- begin`')
  return version
}
