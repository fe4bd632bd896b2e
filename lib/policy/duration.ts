import { z } from 'zod'
import { DAY, type Duration, HOUR, MINUTE, SECOND } from '@/lib/law/time'
import { wants } from './wants'

const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const BUSINESS = /^P(\d+)D business$/

const EXPECTED =
  'a duration such as "PT10M", "PT24H", "P1DT12H", "P14D" (14 days of 24 hours) or "P7D business" (business days)'

const LONGEST_YEARS = 100

/** Reads a duration, and says what is expected where it cannot. */
const reading = (expected: string) =>
  z.string(wants(expected)).transform((text, context): Duration => {
    const business = BUSINESS.exec(text)
    const tooLong = () => {
      context.addIssue({ code: 'custom', message: `"${text}" is too long. Write ${LONGEST_YEARS} years at most.` })
      return z.NEVER
    }
    if (business) {
      const businessDays = Number(business[1])
      return businessDays > LONGEST_YEARS * 365 ? tooLong() : { businessDays }
    }
    const parts = ISO.exec(text)?.slice(1)
    if (!parts?.some((part) => part !== undefined)) {
      context.addIssue({ code: 'custom', message: `"${text}" is not a duration. Write ${expected}.` })
      return z.NEVER
    }
    const units = [7 * DAY, DAY, HOUR, MINUTE, SECOND]
    const ms = units.reduce((sum, unit, at) => sum + unit * Number(parts[at] ?? 0), 0)
    return ms > LONGEST_YEARS * 366 * DAY ? tooLong() : { ms }
  })

/** Reads an ISO 8601 duration in weeks, days, hours, minutes and seconds, or whole business days: `P7D business`. */
export const duration = reading(EXPECTED)

/** The same, or `null` where there is to be none. */
export const durationOrNone = reading(`${EXPECTED}, or null for none`).nullable()
