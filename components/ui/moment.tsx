'use client'

import { useSyncExternalStore } from 'react'
import { exactly, inReadersZone, inUtc, type MomentForm } from '@/lib/words/moments'

const never = () => () => {}

/**
 * A point in time. Sent in UTC and shown in the reader's own zone once the browser has taken over; the exact instant is in the
 * title. `form` is `full` (day and time), `day` or `time`.
 */
export function Moment({ at, form = 'full' }: { at: number; form?: MomentForm }) {
  const text = useSyncExternalStore(
    never,
    () => inReadersZone(at, form),
    () => inUtc(at, form),
  )
  return (
    <time dateTime={exactly(at)} title={exactly(at)}>
      {text}
    </time>
  )
}
