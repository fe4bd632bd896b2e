import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Knob, knobs } from '@/lib/policy/knobs'
import { shipped } from '@/lib/policy/shipped'

const guides = ['A', 'B', 'C', 'D', 'E'] as const
const of = (name: string) => new Map(knobs(shipped[name]).map((knob) => [knob.path, knob]))
const house = of('house')
const ABOUT = ['name', 'title', 'notes', 'calendar.timeZone', 'calendar.weekend']

describe.each(guides)('the policy of guide %s', (guide) => {
  const document = of(`guide-${guide.toLowerCase()}`)
  const values: readonly Knob[] = [...document.values()].filter(({ path }) => !ABOUT.includes(path))

  test('T4 has every knob the house has, and no other', () => {
    expect([...document.keys()]).toEqual([...house.keys()])
  })

  test('T4 says of every value whether it is the guide’s or the house’s', () => {
    expect(values.filter(({ source }) => source !== guide && source !== 'house')).toEqual([])
  })

  test('T4 where the guide is silent it takes the house value, or says why not', () => {
    const silent = values.filter(({ source, note }) => source === 'house' && note === null)
    for (const { path, value } of silent) expect([path, value]).toEqual([path, house.get(path)?.value])
  })

  test('T4 its own readings that differ from the house are the ones of the rule book', () => {
    const own = values.filter(({ path, value }) => JSON.stringify(value) !== JSON.stringify(house.get(path)?.value))
    expect(Object.fromEntries(own.map(({ path, value }) => [path, value]))).toEqual(readings[guide])
  })
})

const now = { afterPayment: 'PT0S' }

/** What each guide says otherwise than the house, from the table of the rule book. */
const readings: Record<(typeof guides)[number], Record<string, unknown>> = {
  A: {
    'payment.verificationLasts': 'PT1H',
    'cancel.notAtWill': ['seller-rule'],
    'request.opens': now,
    'request.closes': { afterPayment: 'PT24H' },
    'request.afterShipping': false,
  },
  B: {
    'payment.cancelWhileVerifying': false,
    'cancel.freeFor': null,
    'request.opens': now,
    'request.reviewedBy': 'either',
    'request.platformCancelsAfter': null,
    'request.afterShipping': false,
  },
  C: {
    'request.opens': { afterPayment: 'PT24H' },
    'refund.settles.card.from': 'P2D',
    'refund.settles.card.to': 'P3D',
    'refund.settles.wallet.from': 'P2D',
    'refund.settles.wallet.to': 'P3D',
  },
  D: {
    'request.opens': now,
    'request.silence': 'lapses',
    'request.platformCancelsAfter': null,
    'request.afterShipping': false,
    'shipping.shipWithin': 'P7D',
    'refund.beforeGoodsBack': true,
    'refund.trackingProof': true,
  },
  E: {
    'cancel.whileUnprocessed': true,
    'request.opens': now,
    'request.platformCancelsAfter': null,
    'request.afterShipping': false,
  },
}

test('T4 docs/policies.md names every knob', () => {
  const text = readFileSync('docs/policies.md', 'utf8')
  const named = [...house.keys()].filter((path) => !['name', 'title', 'notes'].includes(path))
  const missing = named.filter((path) => !text.includes(`\`${path}\``) && !text.includes(`"${path.split('.')[1]}"`))
  expect(missing).toEqual([])
})
