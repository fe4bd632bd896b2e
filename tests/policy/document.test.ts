import { expect, test } from 'vitest'
import house from '@/lib/law/policies/house.json'
import { changed } from '@/lib/policy/changed'
import { policyDocument, readPolicy } from '@/lib/policy/document'
import { problemsOf } from '@/lib/policy/problems'
import { shipped } from '@/lib/policy/shipped'

const problems = (document: unknown) => {
  const read = policyDocument.safeParse(document)
  return read.success ? [] : problemsOf(read.error.issues)
}

function turned(knob: string, value: unknown) {
  const varied = changed(house, { [knob]: value })
  if ('unknown' in varied) throw new Error(`there is no knob ${knob}`)
  return varied.document
}

test.each(Object.entries(shipped))('%s is a valid policy', (name, document) => {
  expect(problems(document)).toEqual([])
  expect(readPolicy(document).name).toBe(name)
})

test.each<[string, unknown, string]>([
  ['title', '', 'Write a title.'],
  ['name', 'House Rules', 'in lower case with hyphens'],
  ['calendar.timeZone', 'Madrid', 'Write an IANA time zone, such as "Europe/Madrid".'],
  ['calendar.weekend', 'sunday', 'Write a list of days of the week'],
  ['calendar.holidays', 'none', 'Write a list of dates'],
  ['cancel.freeFor', '10 min', '"10 min" is not a duration. Write a duration such as "PT10M"'],
  ['cancel.freeFor', 10, 'or null for none'],
  ['payment.payWithin', null, 'Write a duration such as "PT10M"'],
  ['payment.payWithin', 'P99999999D', '100 years at most'],
  ['payment.askAgainAfter', 'PT1S', 'Write at least a minute, "PT1M".'],
  ['cancel.parts', 'yes', 'Write true or false.'],
  ['cancel.reasons', [], 'at least one reason'],
  ['cancel.notAtWill', 'custom-made', 'Write a list of kinds of item'],
  ['request.silence', 'cancel', 'Write one of "cancels", "lapses".'],
  ['request.reviewedBy', 'mediator', 'Write one of "seller", "platform", "either".'],
  ['request.opens', 'soon', 'Write "verification-ends", or { "afterPayment": "PT24H" }'],
  ['request.opens', { afterPaying: 'PT24H' }, 'Write "verification-ends", or { "afterPayment": "PT24H" }'],
  ['request.closes', 7, 'Write "shipping", or { "afterPayment": "PT24H" }'],
  ['request.perOrder', -1, 'Write 0 or more.'],
  ['request.perOrder', 1.5, 'Write a whole number, 0 or more.'],
  ['request.perOrder', 5000, 'Write 1000 or less.'],
  ['request.storeMayChoose', 'PT48H', 'Write an object { from, to }.'],
  ['request.storeMayChoose', { from: 'P7D', to: 'P1D' }, '"from" is not longer than "to"'],
  ['shipping.extension.longestDays', 0, 'Write 1 or more.'],
  ['dispute.withoutAgreement', 'arbiter', 'Write one of "mediator", "refund", "no-refund".'],
  ['sellers.contestSilence', 'falls', 'Write one of "struck", "stands".'],
  ['cancel.freeFor', { value: 'PT10M', sourc: 'C' }, 'Did you mean "source"?'],
])('what is wrong is told with its path and what is allowed: %s = %j', (path, value, message) => {
  expect(problems(turned(path, value))).toMatchObject([{ path, message: expect.stringContaining(message) }])
})

test('a name and a reason may have digits in them, but begin with a letter', () => {
  expect(problems(turned('name', 'house-2027'))).toEqual([])
  expect(problems(turned('cancel.reasons', [{ code: 'late-24h', fault: 'seller' }]))).toEqual([])
  for (const name of ['2027-house', 'house--2027', 'house.2'])
    expect(problems(turned('name', name)), name).toMatchObject([{ path: 'name' }])
})

test.each<[string, string, unknown, string]>([
  ['request.opens.afterPayment', 'request.opens', { afterPayment: '24h' }, '"24h" is not a duration'],
  ['calendar.weekend[1]', 'calendar.weekend', ['sunday', 'caturday'], 'Write one of "sunday", "monday"'],
  ['calendar.holidays[0]', 'calendar.holidays', ['25.12.2026'], 'Write a date as "2026-12-25".'],
  [
    'cancel.reasons[0].fault',
    'cancel.reasons',
    [{ code: 'late', fault: 'me' }],
    '"nobody", "seller", "buyer", "platform"',
  ],
  ['cancel.reasons[0].code', 'cancel.reasons', [{ code: 'Too late', fault: 'seller' }], 'such as "changed-mind"'],
  ['cancel.freeFor.note', 'cancel.freeFor', { value: 'PT10M', note: 3 }, 'Write a text.'],
])('and within a value: %s', (path, knob, value, message) => {
  expect(problems(turned(knob, value))).toMatchObject([{ path, message: expect.stringContaining(message) }])
})

test('a key that is not known is told with the one that was probably meant, and with those there are', () => {
  const { silence, ...request } = house.request
  expect(problems({ ...house, request: { ...request, silense: silence } })).toMatchObject([
    { path: 'request.silence', message: 'This is missing: write one of "cancels", "lapses".' },
    {
      path: 'request',
      message: expect.stringMatching(/no "silense" here\. Did you mean "silence"\? There are: opens, /),
    },
  ])
  expect(problems({ ...house, xyzzy: 1 })).toMatchObject([
    { path: '(the document)', message: expect.stringMatching(/^There is no "xyzzy" here\. There are: name, title, /) },
  ])
})

test('a part that is missing is told with what belongs in it', () => {
  const { payment: _, ...rest } = house
  expect(problems(rest)).toEqual([
    { path: 'payment', message: expect.stringMatching(/^This is missing: write an object \{ payWithin, /) },
  ])
})

test('everything that is wrong is told at once', () => {
  const wrong = { ...house, title: '', cancel: { ...house.cancel, parts: 1 }, sellers: {} }
  expect(problems(wrong).map(({ path }) => path)).toEqual(['title', 'cancel.parts', 'sellers.pointsPerFault'])
})

test('T4 a part of the law a document does not speak of is switched off in it', () => {
  const { complaint: _, feedback: __, ...rest } = house
  const { parts: ___, ...cancel } = house.cancel
  const policy = readPolicy({ ...rest, cancel })
  expect([policy.complaint.fileWithin, policy.feedback.within, policy.cancel.parts]).toEqual([null, null, false])
})

test('a value is the same plainly and with where it comes from', () => {
  const plain = readPolicy(turned('request.answersWithin', 'PT6H'))
  expect(readPolicy(turned('request.answersWithin', { value: 'PT6H', source: 'A', note: 'Quick.' }))).toEqual(plain)
  expect(readPolicy(turned('request.answersWithin', { value: 'PT6H' }))).toEqual(plain)
})
