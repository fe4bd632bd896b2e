import type { Instant } from '@/lib/law/time'

// Written by hand, so that a server and a browser with different language data never disagree.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

export type MomentForm = 'full' | 'day' | 'time'

const two = (n: number) => String(n).padStart(2, '0')

function written(wall: Date, form: MomentForm, zone: string): string {
  const day = `${wall.getUTCDate()} ${MONTHS[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`
  if (form === 'day') return day
  const time = `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())} ${zone}`
  return form === 'time' ? time : `${day}, ${time}`
}

/** "3 Mar 2027, 14:05 UTC" */
export const inUtc = (at: Instant, form: MomentForm = 'full'): string => written(new Date(at), form, 'UTC')

/** "3 Mar 2027, 15:05 CET", in the zone of whoever runs it: for the browser only. */
export function inReadersZone(at: Instant, form: MomentForm = 'full'): string {
  const wall = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return written(wall, form, zoneName(at))
}

/** "2027-03-03T14:05:00.000Z" */
export const exactly = (at: Instant): string => new Date(at).toISOString()

const zoneName = (at: Instant) =>
  new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''
