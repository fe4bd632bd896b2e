import { reader } from '@/lib/db'
import { settledBy } from '@/lib/law/decide'
import type { Order } from '@/lib/law/order'
import type { Circumstances } from '@/lib/law/rule'
import type { Instant } from '@/lib/law/time'
import { policyById } from '@/lib/policy/stored'
import { type OrderRow, toLaw } from '../row'

/** How an order stands at a moment, whether or not the sweep has run (T2). */
export type Standing = { readonly order: Order; readonly circumstances: Circumstances }

/** Reads an order's row as the law sees it now. What its coupons would become is not looked at: a list shows none. */
export async function standing(row: OrderRow, now: Instant): Promise<Standing> {
  const circumstances = { now, policy: await policyById(reader, row.policyId), coupons: [] }
  return { order: settledBy(toLaw(row), circumstances), circumstances }
}
