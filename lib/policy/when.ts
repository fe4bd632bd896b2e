import { type Calendar, fromWall } from '@/lib/law/calendar'
import type { Instant } from '@/lib/law/time'

export type AskedMoment = { readonly when: string; readonly at: string }

/**
 * From when new orders shall take a policy: `now`, or the moment at which the clocks of the policy's own time zone show
 * what was typed, such as `2027-03-03T14:05`.
 */
export function publishMoment({ when, at }: AskedMoment, calendar: Calendar): Instant | 'now' | { problem: string } {
  if (when === 'now') return 'now'
  const wall = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(at) ? Date.parse(`${at}Z`) : Number.NaN
  return Number.isNaN(wall) ? { problem: 'Choose a date and a time.' } : fromWall(wall, calendar)
}
