import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, afterWorkingTime, type Calendar, resume, workingTime } from '@/lib/law/calendar'
import { DAY, HOUR } from '@/lib/law/time'
import { at } from './fixtures'

const calendar = (
  timeZone: string,
  weekend: readonly number[] = [6, 0],
  holidays: readonly string[] = [],
): Calendar => ({
  timeZone,
  weekend,
  holidays: new Set(holidays),
})
const UTC = calendar('UTC')
const later = (start: number, businessDays: number, by: Calendar) => after(start, { businessDays }, by)
const days = (start: string, businessDays: number, by: Calendar) =>
  new Date(later(at(start), businessDays, by)).toISOString()

describe('business days', () => {
  test.each([
    ['T3 within a week', '2026-03-02T10:00:00Z', 3, '2026-03-05T10:00:00.000Z'],
    ['T3 over a weekend', '2026-03-06T15:00:00Z', 1, '2026-03-09T15:00:00.000Z'],
    ['T3 over two weekends', '2026-03-05T15:00:00Z', 7, '2026-03-16T15:00:00.000Z'],
    ['T3 from a Saturday, counted from Monday’s midnight', '2026-03-07T15:00:00Z', 1, '2026-03-10T00:00:00.000Z'],
    ['T3 a Friday that is used up ends on Monday’s midnight', '2026-03-06T00:00:00Z', 1, '2026-03-09T00:00:00.000Z'],
    ['T3 no days at all', '2026-03-04T10:00:00Z', 0, '2026-03-04T10:00:00.000Z'],
  ])('%s', (_, start, count, end) => expect(days(start, count, UTC)).toBe(end))

  test('T3 holidays are no business days, and one on a Sunday takes nothing more', () => {
    const easter = calendar('UTC', [6, 0], ['2026-04-03', '2026-04-05', '2026-04-06'])
    expect(days('2026-04-02T12:00:00Z', 1, easter)).toBe('2026-04-07T12:00:00.000Z')
  })

  test('T3 a holiday is a day of the calendar’s own zone', () => {
    // Friday 20 March is a holiday in Tokyo; Thursday 23:59 there is 14:59 in UTC.
    const tokyo = calendar('Asia/Tokyo', [6, 0], ['2026-03-20'])
    expect(days('2026-03-19T14:59:00Z', 1, tokyo)).toBe('2026-03-23T14:59:00.000Z')
  })

  test('T3 weekends may be Friday and Saturday, or none', () => {
    expect(days('2026-03-05T09:00:00Z', 1, calendar('Asia/Riyadh', [5, 6]))).toBe('2026-03-08T09:00:00.000Z')
    expect(days('2026-03-05T09:00:00Z', 4, calendar('UTC', []))).toBe('2026-03-09T09:00:00.000Z')
  })

  test('T3 a day begins at midnight where the calendar is', () => {
    // Friday 22:00 in UTC is Saturday 11:00 in Auckland: counting starts on Monday's midnight there, Sunday 11:00 in UTC.
    expect(days('2026-03-06T22:00:00Z', 1, calendar('Pacific/Auckland'))).toBe('2026-03-09T11:00:00.000Z')
  })

  test('T3 the time of day is kept when the clocks change', () => {
    const madrid = calendar('Europe/Madrid')
    expect(days('2026-03-27T14:00:00Z', 1, madrid)).toBe('2026-03-30T13:00:00.000Z')
    expect(days('2026-10-23T13:00:00Z', 1, madrid)).toBe('2026-10-26T14:00:00.000Z')
    const newYork = calendar('America/New_York')
    expect(days('2026-03-06T20:00:00Z', 1, newYork)).toBe('2026-03-09T19:00:00.000Z')
    expect(days('2026-10-30T19:00:00Z', 1, newYork)).toBe('2026-11-02T20:00:00.000Z')
  })

  test('T3 a time the clocks skip comes as much later, one they show twice is the second', () => {
    const newYork = calendar('America/New_York', [])
    expect(days('2026-03-07T07:30:00Z', 1, newYork)).toBe('2026-03-08T07:30:00.000Z')
    expect(days('2026-10-31T05:30:00Z', 1, newYork)).toBe('2026-11-01T06:30:00.000Z')
    const madrid = calendar('Europe/Madrid', [])
    expect(days('2026-03-28T01:30:00Z', 1, madrid)).toBe('2026-03-29T01:30:00.000Z')
    expect(days('2026-10-24T00:30:00Z', 1, madrid)).toBe('2026-10-25T01:30:00.000Z')
  })

  test('T3 plain durations know no weekend', () => {
    expect(after(at('2026-03-06T15:00:00Z'), { ms: DAY }, UTC)).toBe(at('2026-03-07T15:00:00Z'))
  })
})

describe('working time', () => {
  test('T3 counts business days only', () => {
    expect(workingTime(at('2026-03-06T16:00:00Z'), at('2026-03-09T12:00:00Z'), UTC)).toBe(20 * HOUR)
    expect(workingTime(at('2026-03-07T00:00:00Z'), at('2026-03-08T23:59:00Z'), UTC)).toBe(0)
    expect(workingTime(at('2026-03-09T12:00:00Z'), at('2026-03-06T16:00:00Z'), UTC)).toBe(0)
  })

  test('C16 T3 a clock that stood still goes on with what was left', () => {
    const week = { businessDays: 7 }
    // Due Thursday 12 March 10:00, stopped on Monday 9 at 10:00 with three days left.
    const due = at('2026-03-12T10:00:00Z')
    const on = (iso: string, duration: { businessDays: number } | { ms: number } = week) =>
      new Date(resume(due, at('2026-03-09T10:00:00Z'), at(iso), duration, UTC)).toISOString()
    expect(on('2026-03-10T10:00:00Z')).toBe('2026-03-13T10:00:00.000Z')
    expect(on('2026-03-12T10:00:00Z')).toBe('2026-03-17T10:00:00.000Z')
    expect(on('2026-03-14T18:00:00Z')).toBe('2026-03-19T00:00:00.000Z')
    expect(on('2026-03-14T18:00:00Z', { ms: 9 * DAY })).toBe('2026-03-17T18:00:00.000Z')
  })
})

describe('for any calendar', () => {
  const instants = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') })
  const lengths = fc.integer({ min: 1, max: 30 * DAY })
  const weekends = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 })
  const holidays = fc.uniqueArray(
    instants.map((instant) => new Date(instant).toISOString().slice(0, 10)),
    { maxLength: 20 },
  )
  const inZones = (...zones: string[]) =>
    fc.tuple(fc.constantFrom(...zones), weekends, holidays).map(([zone, ...rest]) => calendar(zone, ...rest))
  const steady = inZones('UTC', 'Asia/Tokyo', 'Asia/Kolkata', 'Africa/Lagos')
  const changing = inZones('Europe/Madrid', 'America/New_York', 'Pacific/Auckland', 'Australia/Lord_Howe')

  test('T3 so much working time after a moment, so much has been worked since', () => {
    fc.assert(
      fc.property(instants, lengths, steady, (start, length, by) => {
        expect(workingTime(start, afterWorkingTime(start, length, by), by)).toBe(length)
      }),
      { numRuns: 500 },
    )
  })

  test('T3 counting in two steps ends where counting in one does', () => {
    fc.assert(
      fc.property(instants, lengths, lengths, steady, (start, one, two, by) => {
        expect(afterWorkingTime(afterWorkingTime(start, one, by), two, by)).toBe(afterWorkingTime(start, one + two, by))
      }),
      { numRuns: 500 },
    )
  })

  test('T3 C16 what was left when the clock stopped is left when it goes on', () => {
    fc.assert(
      fc.property(instants, lengths, lengths, lengths, steady, (start, length, run, held, by) => {
        const due = afterWorkingTime(start, length, by)
        const stopped = Math.min(start + run, due - 1)
        const left = workingTime(stopped, due, by)
        fc.pre(left > 0)
        const resumed = resume(due, stopped, stopped + held, { businessDays: 1 }, by)
        expect(workingTime(stopped + held, resumed, by)).toBe(left)
      }),
      { numRuns: 500 },
    )
  })

  test('T3 no deadline falls before what it counts from, whatever the clocks do', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 20 }), changing, (start, businessDays, by) => {
        const end = later(start, businessDays, by)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(later(start, businessDays + 1, by)).toBeGreaterThan(end)
      }),
      { numRuns: 500 },
    )
  })
})
