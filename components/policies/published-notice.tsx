import { DoneNotice } from '@/components/ui/done-notice'
import { Moment } from '@/components/ui/moment'
import type { Instant } from '@/lib/law/time'

type Props = { title: string; from: Instant; now: Instant }

/** What has been published, and which orders take it (T4). */
export const PublishedNotice = ({ title, from, now }: Props) => (
  <div id="published" className="scroll-mt-4">
    <DoneNotice part="published" title={`${title}, is published`}>
      <p>New orders take it from {from <= now ? 'now on' : <Moment at={from} />}. Orders placed before keep theirs.</p>
    </DoneNotice>
  </div>
)
