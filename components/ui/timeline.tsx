import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { Instant } from '@/lib/law/time'
import { Moment } from './moment'
import { inkTone, type Tone } from './tone'

export type TimelineEntry = {
  readonly key: string
  readonly at: Instant
  readonly title: ReactNode
  /** Why, or what was said. */
  readonly detail?: ReactNode
  /** Beside the time. */
  readonly aside?: ReactNode
  readonly tone?: Tone
  /** Not happened yet: what the clock will do if nobody acts. */
  readonly ahead?: boolean
}

/** What happened, and what is still to come, in order. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="text-sm">
      {entries.map(({ key, at, title, detail, aside, tone = 'neutral', ahead = false }, place) => (
        <li key={key} className="relative flex gap-3 pb-5 last:pb-0">
          {place < entries.length - 1 && (
            <span className="absolute top-4 bottom-0 left-[0.3125rem] w-px bg-line" aria-hidden="true" />
          )}
          <span className={clsx('mt-1.5 shrink-0', inkTone[tone])} aria-hidden="true">
            <span
              className={clsx(
                'block size-2.5 rounded-full',
                ahead ? 'border-2 border-current' : 'border-2 border-current bg-current',
              )}
            />
          </span>
          <div className="grid min-w-0 gap-0.5">
            <p className={clsx('font-medium', ahead && 'text-ink-soft')}>{title}</p>
            {detail && <div className="text-ink-soft">{detail}</div>}
            <div className="flex flex-wrap gap-x-3 text-ink-soft text-xs">
              <Moment at={at} />
              {aside}
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}
