import { z } from 'zod'
import { DAY, type Duration, HOUR, MINUTE, SECOND } from '@/lib/law/time'

const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const BUSINESS = /^P(\d+)D business$/

const EXPECTED = 'a duration such as "PT10M", "PT24H", "P14D" (14 days of 24 hours) or "P7D business" (business days)'

/** Reads an ISO 8601 duration in weeks, days, hours, minutes and seconds, or whole business days: `P7D business`. */
export const duration = z.string(`Write ${EXPECTED}.`).transform((text, context): Duration => {
  const business = BUSINESS.exec(text)
  if (business) return { businessDays: Number(business[1]) }
  const parts = ISO.exec(text)?.slice(1)
  if (!parts?.some((part) => part !== undefined)) {
    context.addIssue({ code: 'custom', message: `"${text}" is not a duration. Write ${EXPECTED}.` })
    return z.NEVER
  }
  const units = [7 * DAY, DAY, HOUR, MINUTE, SECOND]
  return { ms: units.reduce((sum, unit, at) => sum + unit * Number(parts[at] ?? 0), 0) }
})
