import { DAY, type Duration, HOUR, MINUTE } from '@/lib/law/time'

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

// Up to three days people think in hours, as long as they are whole ones.
const isInDays = (ms: number) => ms > 3 * DAY && ms % DAY === 0

/** In which of the units that can be typed a rule states it. */
export const unitOf = (length: Duration): 'hours' | 'days' | 'business-days' =>
  'businessDays' in length ? 'business-days' : isInDays(length.ms) ? 'days' : 'hours'

/** A length of time as a rule states it: "14 days", "7 business days", "72 hours", "10 minutes". */
export function duration(length: Duration): string {
  if ('businessDays' in length) return counted(length.businessDays, 'business day')
  const { ms } = length
  if (isInDays(ms)) return counted(ms / DAY, 'day')
  if (ms >= HOUR && ms % HOUR === 0) return counted(ms / HOUR, 'hour')
  if (ms >= MINUTE && ms % MINUTE === 0) return counted(ms / MINUTE, 'minute')
  return ms === 0 ? 'no time' : precisely(ms)
}

/** A length of time in its two largest units: "13 days 23 h", "5 h 12 min", "45 s". Rounded down. */
export function precisely(ms: number): string {
  const days = Math.floor(ms / DAY)
  const hours = Math.floor((ms % DAY) / HOUR)
  const minutes = Math.floor((ms % HOUR) / MINUTE)
  const seconds = Math.floor((ms % MINUTE) / 1000)
  if (days > 0) return hours > 0 ? `${counted(days, 'day')} ${hours} h` : counted(days, 'day')
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`
  if (minutes > 0) return seconds > 0 ? `${minutes} min ${seconds} s` : `${minutes} min`
  return `${seconds} s`
}

/** How long somebody waits who tried too often: in whole minutes, rounded up. */
export const pause = (ms: number): string => precisely(Math.ceil(ms / MINUTE) * MINUTE)

/** What is left of a wait: "13 days 23 h left". Rounded up to the second, so that it ends when the time does. */
export const timeLeft = (ms: number): string =>
  ms <= 0 ? 'Time is up' : `${precisely(Math.ceil(ms / 1000) * 1000)} left`
