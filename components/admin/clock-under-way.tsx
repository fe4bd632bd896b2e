import { Card } from '@/components/ui/card'
import { Moment } from '@/components/ui/moment'
import { Refresh } from '@/components/ui/refresh'
import type { Instant } from '@/lib/law/time'
import type { Jump } from '@/lib/orders/jump'
import { soFarWords } from '@/lib/words/due'

/** How far a move of the clock has come that has much to do on its way; looks again by itself. */
export function ClockUnderWay({ jump: { from, to, done }, now }: { jump: Jump; now: Instant }) {
  return (
    <Card title="The shop’s time">
      <div className="grid gap-3" data-jump="under-way">
        <p className="font-semibold text-xl tabular-nums">
          <Moment at={now} />
        </p>
        <progress
          className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent"
          aria-label="How far the clock has come"
          max={to - from}
          value={now - from}
        />
        <p className="text-sm" role="status">
          On its way to <Moment at={to} />. {soFarWords(done)}
        </p>
        <p className="text-ink-soft text-sm">You can leave this page: the clock goes on without it.</p>
        <Refresh reload="/admin/clock?going" />
      </div>
    </Card>
  )
}
