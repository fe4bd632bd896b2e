import { inTransaction } from '@/lib/db'
import { DAY, HOUR, type Instant } from '@/lib/law/time'

type Parcel = { readonly orderId: string; readonly tracking: string }

/** A carrier's report about a parcel. */
export type CarrierEvent = Parcel & { readonly move: 'pick-up' | 'fail-pick-up' | 'deliver' }

const COLLECTED_AFTER = 20 * HOUR
const DELIVERED_AFTER = 6 * DAY

/**
 * A carrier that exists only in this database. It picks a parcel up and delivers it some days later; a tracking number
 * that begins with LOST is picked up and never delivered, one that begins with FAIL cannot be picked up and is
 * reported so, and of one that begins with LATE nothing is ever reported.
 */
export const carrier = {
  /** Announces a parcel. Asked twice, it is announced once. */
  collect: ({ orderId, tracking }: Parcel, at: Instant): Promise<void> =>
    inTransaction(async (tx) => {
      if (tracking.startsWith('LATE')) return
      const events: [CarrierEvent['move'], number][] = tracking.startsWith('FAIL')
        ? [['fail-pick-up', COLLECTED_AFTER]]
        : [['pick-up', COLLECTED_AFTER]]
      if (!/^(FAIL|LOST)/.test(tracking)) events.push(['deliver', DELIVERED_AFTER])
      for (const [move, wait] of events) {
        const id = `${orderId}:${tracking}:${move}`
        const payload = { from: 'carrier', move, orderId, tracking }
        await tx.simEvent.upsert({ where: { id }, create: { id, dueAt: new Date(at + wait), payload }, update: {} })
      }
    }),

  /** Takes back an announcement: nothing more is reported about the parcel. */
  'call-off': ({ orderId, tracking }: Parcel): Promise<void> =>
    inTransaction(async (tx) => {
      // Taken away rather than marked, so that a number can be announced again once it is a parcel's again (S1).
      await tx.simEvent.deleteMany({ where: { deliveredAt: null, id: { startsWith: `${orderId}:${tracking}:` } } })
    }),
}
