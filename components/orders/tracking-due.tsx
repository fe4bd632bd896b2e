import { Moment } from '@/components/ui/moment'
import type { Person } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { trackingDue } from '@/lib/words/consequences'

/** What the buyer can do about a parcel no carrier knows, and from when (S2). */
export const TrackingDue = ({ from, reader }: { from: Instant | 'now'; reader: Person }) =>
  from === 'now' ? (
    trackingDue.missed(reader)
  ) : (
    <>
      {trackingDue.by} <Moment at={from} />, {trackingDue.else(reader)}.
    </>
  )
