import { DAY, type Duration, type Instant, MINUTE } from './time'

/** What counts as a business day (T3). Days run midnight to midnight in `timeZone`. */
export type Calendar = {
  /** An IANA name, such as `Europe/Madrid`. */
  readonly timeZone: string
  /** Days of rest, 0 (Sunday) to 6 (Saturday). */
  readonly weekend: readonly number[]
  /** Days of rest, as `YYYY-MM-DD` in the calendar's own zone. */
  readonly holidays: ReadonlySet<string>
}

/**
 * The moment a `duration` after `start`. Business days keep the time of day: one business day after Friday 15:00 is
 * Monday 15:00. Counting that starts on a day of rest starts at the next business day's midnight.
 */
export function after(start: Instant, duration: Duration, calendar: Calendar): Instant {
  // Counted from what has not happened, nothing ever comes.
  if ('ms' in duration || !Number.isFinite(start)) return start + ('ms' in duration ? duration.ms : 0)
  return afterWorkingTime(start, duration.businessDays * DAY, calendar)
}

/** The moment at which `workingMs` of business-day time have passed since `start`. */
export function afterWorkingTime(start: Instant, workingMs: number, calendar: Calendar): Instant {
  let wall = toWall(start, calendar)
  let left = workingMs
  for (;;) {
    const midnight = nextMidnight(wall)
    if (isBusinessDay(wall, calendar)) {
      if (left < midnight - wall) return fromWall(wall + left, calendar)
      left -= midnight - wall
    }
    wall = midnight
  }
}

/** Milliseconds of business-day time in `[start, end)`; 0 when `end` is not after `start`. */
export function workingTime(start: Instant, end: Instant, calendar: Calendar): number {
  let wall = toWall(start, calendar)
  const last = toWall(end, calendar)
  let sum = 0
  while (wall < last) {
    const until = Math.min(nextMidnight(wall), last)
    if (isBusinessDay(wall, calendar)) sum += until - wall
    wall = until
  }
  return sum
}

/**
 * Where a deadline stands after its clock stood still in `[stoppedAt, resumedAt)` (C16): whatever was left of it when
 * it stopped, counted on from the moment it goes on.
 */
export function resume(
  due: Instant,
  stoppedAt: Instant,
  resumedAt: Instant,
  duration: Duration,
  calendar: Calendar,
): Instant {
  if ('ms' in duration) return due + (resumedAt - stoppedAt)
  return afterWorkingTime(resumedAt, workingTime(stoppedAt, due, calendar), calendar)
}

// Arithmetic is done on the wall clock (local time written as if it were UTC), so that a day lasts from midnight to
// midnight also when summer time makes it 23 or 25 hours long.
const nextMidnight = (wall: number) => Math.floor(wall / DAY) * DAY + DAY

function isBusinessDay(wall: number, calendar: Calendar): boolean {
  const weekday = (Math.floor(wall / DAY) + 4) % 7 // 1970-01-01 was a Thursday
  if (calendar.weekend.includes(weekday)) return false
  return calendar.holidays.size === 0 || !calendar.holidays.has(new Date(wall).toISOString().slice(0, 10))
}

/** What the clocks of the calendar's zone show at `instant`, as if it were UTC. */
export const toWall = (instant: Instant, calendar: Calendar) => instant + offset(instant, calendar.timeZone)

/**
 * The moment at which the clocks of the calendar's zone show `wall`, which is written as if it were UTC. A time that
 * they show twice is the second one, and one that they skip is as much later: a deadline never falls before what it
 * counts from.
 */
export function fromWall(wall: number, calendar: Calendar): Instant {
  const later = wall - offset(wall + DAY, calendar.timeZone)
  return toWall(later, calendar) === wall ? later : wall - offset(wall - DAY, calendar.timeZone)
}

/** Milliseconds that local time in `timeZone` is ahead of UTC at `instant`. */
function offset(instant: Instant, timeZone: string): number {
  if (timeZone === 'UTC') return 0
  // No zone changes its time within a quarter of an hour, and asking for it is slow.
  const quarter = Math.floor(instant / QUARTER)
  const key = `${timeZone} ${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  if (offsets.size >= MOST_KNOWN) offsets.clear()
  const ahead = offsetAt(quarter * QUARTER, timeZone)
  offsets.set(key, ahead)
  return ahead
}

const QUARTER = 15 * MINUTE
const MOST_KNOWN = 10_000
const offsets = new Map<string, number>()

function offsetAt(instant: Instant, timeZone: string): number {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>
  const wall = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second)
  return wall - Math.floor(instant / 1000) * 1000
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string): Intl.DateTimeFormat {
  let made = formatters.get(timeZone)
  if (!made) {
    const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
    made = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', second: 'numeric', ...digits })
    formatters.set(timeZone, made)
  }
  return made
}
