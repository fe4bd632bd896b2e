import type { Tx } from '@/lib/db'
import type { Policy } from '@/lib/law/policy'
import { readPolicy } from './document'

// A published version never changes (T4), so what was read once stays true.
const read = new Map<string, Policy>()

/** The policy of a version that was just read from the database. */
export function policyOf(version: { id: string; document: unknown }): Policy {
  let policy = read.get(version.id)
  if (!policy) {
    policy = readPolicy(version.document)
    read.set(version.id, policy)
  }
  return policy
}

/** The policy an order was placed under, by its version's id. Asks the database once for each version. */
export const policyById = async (db: Pick<Tx, 'policyVersion'>, id: string): Promise<Policy> =>
  read.get(id) ?? policyOf(await db.policyVersion.findUniqueOrThrow({ where: { id } }))
