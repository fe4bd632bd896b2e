'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { requireMediator } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { reconcile } from '@/lib/payments/reconcile'

const HERE = '/admin/health'

/** Compares our ledger with the provider's books now, beside the night's comparison (M3). */
export async function compareNow(): Promise<void> {
  await requireMediator(HERE)
  await reconcile(randomUUID(), await now())
  redirect(`${HERE}?done=compared#books`)
}
