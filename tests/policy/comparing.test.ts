import { expect, test } from 'vitest'
import house from '@/lib/law/policies/house.json'
import { compare, differences } from '@/lib/policy/compare'
import { knobSchemas, policyParts } from '@/lib/policy/schema'
import { shipped } from '@/lib/policy/shipped'
import { policyValues, withValue } from '@/lib/policy/values'
import { hasWords, knobGroups, knobLabel, knobValue } from '@/lib/words/knobs'
import { differenceLine } from '@/lib/words/policy-drafts'

const changed = (...changes: readonly (readonly [string, unknown])[]) =>
  changes.reduce<unknown>((document, [path, value]) => withValue(document, path, value), house)
const lines = (to: unknown) => differences(house, to).map(differenceLine)

test('T4 two policies are compared in words', () => {
  expect(lines(changed(['request.answersWithin', 'PT48H']))).toEqual(['Sellers answer within: 14 days → 48 hours'])
  expect(lines(changed(['shipping.shipWithin', 'P10D'], ['dispute.partialRefunds', false]))).toEqual([
    'Ship within: 7 business days → 10 days',
    'Partial refunds: Yes → No',
  ])
  expect(lines(changed(['request.closes', { afterPayment: 'PT24H' }], ['cancel.freeFor', null]))).toEqual([
    'Cancel at once after paying, for: 10 minutes → Never',
    'Closes: When it ships → 24 hours after paying',
  ])
})

test('T4 what means the same does not differ, however it is written and wherever it comes from', () => {
  const same = changed(
    ['request.answersWithin', { value: 'PT336H', source: 'B', note: 'Written in hours.' }],
    ['calendar.weekend', ['sunday', 'saturday']],
    ['cancel.reasons', house.cancel.reasons.value.map((reason) => ({ needsText: false, ...reason })).reverse()],
  )
  expect(differences(house, same)).toEqual([])
  // Only 24 hours on business days are a business day.
  expect(differences(house, changed(['request.answersWithin', 'P14D business']))).toHaveLength(1)
  expect(compare(house, same)).toHaveLength(knobSchemas.size)
})

test('T4 of the reasons only what changed is told: removed, added, and changed', () => {
  const [first, second, ...others] = house.cancel.reasons.value
  const [difference] = differences(
    house,
    changed(['cancel.reasons', [{ ...second, fault: 'seller' }, ...others, { code: 'gift-late', fault: 'nobody' }]]),
  )
  expect(difference?.list?.removed).toEqual([first])
  expect(difference?.list?.added).toEqual([{ code: 'gift-late', fault: 'nobody' }])
  expect(difference?.list?.changed).toEqual([{ from: second, to: { ...second, fault: 'seller' } }])
  expect(difference && differenceLine(difference)).toBe(
    'Reasons, and whose fault each is: without I ordered the wrong item (nobody’s fault); with Gift late (nobody’s fault); ' +
      'I changed my mind (nobody’s fault) → I changed my mind (the seller’s fault)',
  )
})

test('T4 a value that only one policy states is told as such, and so is one that no policy has', () => {
  const { silence: _, ...request } = house.request
  const without = { ...house, request: { ...request, colour: 'green' } }
  expect(lines(without)).toEqual(['Silence means: The order is cancelled → Not stated', 'Colour: Not stated → Green'])
})

test('every knob there is has words of its own, in every policy that ships, and no value shows as code', () => {
  const wordless = [
    ...knobSchemas.keys(),
    ...Object.values(shipped).flatMap((document) => policyValues(document).map(({ path }) => path)),
  ]
  expect(wordless.filter((path) => !hasWords(path))).toEqual([])
  expect(policyParts.filter((part) => !(part in knobGroups))).toEqual([])
  const values = Object.values(shipped).flatMap((document) =>
    policyValues(document).map(({ value }) => knobValue(value)),
  )
  expect(values.filter((words) => /[{}"[\]]|^P\d|^PT\d/.test(words))).toEqual([])
})

test('a knob without words would be found', () => {
  expect(hasWords('request.colour')).toBe(false)
  expect(knobLabel('request.someColour')).toBe('Some colour')
})
