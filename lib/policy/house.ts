import type { Tx } from '@/lib/db'
import house from '@/lib/law/policies/house.json'
import type { Instant } from '@/lib/law/time'
import { readPolicy } from './document'

/** Puts the house policy, which comes with the shop, in force from a moment on, as the first version there is. */
export async function publishHouse(tx: Tx, from: Instant): Promise<void> {
  readPolicy(house)
  await tx.policyVersion.create({ data: { name: house.name, version: 1, document: house, from: new Date(from) } })
}
