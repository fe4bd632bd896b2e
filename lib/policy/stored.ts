import type { Policy } from '@/lib/law/policy'
import { readPolicy } from './document'

// A published version never changes (T4), so what was read once stays true.
const read = new Map<string, Policy>()

/** The policy an order was placed under. */
export function policyOf(version: { id: string; document: unknown }): Policy {
  let policy = read.get(version.id)
  if (!policy) {
    policy = readPolicy(version.document)
    read.set(version.id, policy)
  }
  return policy
}
