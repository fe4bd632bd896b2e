import { afterAll, describe, expect, test } from 'vitest'
import { places } from '@/lib/law/walk/rows'
import type { Report } from '@/lib/law/walk/walk'
import { crossed } from './crossed'
import { LAWS } from './laws'
import { walked } from './walked'
import { FAMILIES, WORLDS } from './worlds'

/** What needs moves of more than one family; stories tell these, in tests/rules/crossings.test.ts and beside it. */
const MEETINGS = [
  'dispute: awaiting-approval → closed when cancellation is cancelled',
  'dispute: appealed → closed when cancellation is cancelled',
  'returning: awaited → done when cancellation is cancelled',
  'returning: sent → done when cancellation is cancelled',
  'returning: proof-awaited → done when cancellation is cancelled',
  'returning: done → awaited when dispute is closed',
  'returning: done → proof-awaited when dispute is closed',
  'mark: clean → marked when cancellation is none',
  'mark: reviewed → marked when cancellation is none',
  'mark: clean → marked when complaint is reviewed',
  'mark: contested → reviewed when dispute is closed',
  'refunds: waiting-for-capture → void when payment is awaiting',
  'cancellation: requested → cancelled when chargeback is open',
  'cancellation: refused → cancelled when chargeback is open',
  'cancellation: lapsed → cancelled when chargeback is open',
]

const reports: Report[] = []
const crossing = crossed()

describe.each(Object.entries({ ...WORLDS, ...FAMILIES }))('%s', (name, world) => {
  test('T1 T2 M3 K1 C5 every law holds at every reachable moment', { timeout: 180_000 }, () => {
    const started = performance.now()
    const report = walked(world(), [...LAWS, crossing.law])
    reports.push(report)
    console.log(
      `${name}: ${report.walked} moments, ${report.decisions} decisions, ${report.accepted} accepted, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    )
    expect(report.walked).toBeGreaterThan(2)
  })
})

describe('all walks together', () => {
  test('T1 every row of the law is carried out somewhere', () => {
    const fired = new Set(reports.flatMap((report) => [...report.fired.keys()]))
    expect([...places.keys()].filter((name) => !fired.has(name))).toEqual([])
  })

  test('F5 every row ends in every state it names', () => {
    const ended = new Set(reports.flatMap((report) => [...report.ended]))
    // A row may stand in several states of its region: it ends the same way from each of them.
    const alike = (name: string) => [...places].filter(([, { row }]) => row === places.get(name)?.row)
    const named = [...places].flatMap(([name, { row }]) => row.to.map((state) => ({ name, state })))
    const never = named.filter(({ name, state }) => !alike(name).some(([other]) => ended.has(`${other} → ${state}`)))
    expect(never).toEqual([])
  })

  test('T1 what one part of an order does to another is drawn on /rules as it happens', () => {
    expect([...crossing.undrawn]).toEqual([])
    expect(crossing.never().filter((name) => !MEETINGS.includes(name))).toEqual([])
  })

  afterAll(() => {
    const total = (count: (report: Report) => number) => reports.reduce((sum, report) => sum + count(report), 0)
    console.log(`walked ${total(({ walked }) => walked)} moments, ${total(({ decisions }) => decisions)} decisions`)
  })
})
