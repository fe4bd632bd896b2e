import { createElement } from 'react'
import { expect, test } from 'vitest'
import { PublishedNotice } from '@/components/policies/published-notice'
import { ReasonTable } from '@/components/seller/reason-table'
import { RecordCard } from '@/components/seller/record-card'
import { minor } from '@/lib/law/money'
import type { Person } from '@/lib/law/order'
import type { SellerRecord } from '@/lib/orders/queries/record'
import { mailWords } from '@/lib/words/mails'
import { markWords } from '@/lib/words/marks'
import { causeTold, faultTold } from '@/lib/words/reasons'
import { legSentence } from '@/lib/words/refunds'
import { refusalSentence } from '@/lib/words/refusals'
import { read } from './fixtures'

const order = { number: 'R1', title: 'Teapot', store: 'Fennel', currency: 'EUR' }
const leg = { number: 1, refund: 1, means: 'card', amount: minor(1200) } as const

test('C17 who cancelled is "you" to whoever did it', () => {
  expect(causeTold('buyer-cancelled', 'buyer')).toBe('You cancelled it.')
  expect(causeTold('buyer-cancelled', 'seller')).toBe('The buyer cancelled it.')
  expect(causeTold('seller-silent', 'seller')).toMatch(/^You/)
  expect(causeTold('seller-silent', 'mediator')).toMatch(/^The seller/)
})

test('T4 what is published says in whole sentences from when it is taken', () => {
  const said = (from: number) =>
    read(createElement(PublishedNotice, { title: 'House policy, version 2', from, now: 0 }))
  expect(said(0)).toContain('New orders take it from now on. Orders placed before keep theirs.')
  expect(said(86_400_000)).toContain('New orders take it from 2 Jan 1970, 00:00 UTC. Orders placed before keep theirs.')
})

test('P1 a record speaks to the seller whose it is, and of the seller to others', () => {
  const mark = { id: 'm', number: 'R1', points: 2, because: 'not-shipped-in-time', rule: 'C10', at: 0, struckAt: null }
  const record: SellerRecord = {
    ...{ points: 2, orders: 1, rates: [{ days: 7, orders: 1, atFault: 1 }] },
    marks: [{ ...mark, state: 'marked', contestable: false }],
    cancelled: { nobody: 0, seller: 1, buyer: 0, platform: 0 },
  }
  const said = (reader: Person, more: Partial<SellerRecord> = {}) =>
    read(createElement(RecordCard, { record: { ...record, ...more }, reader }))
  expect(said('seller')).toMatch(/Cancelled, your fault.*cancelled at your fault.*You did not ship it in time/)
  expect(said('mediator')).toMatch(
    /Cancelled, seller’s fault.*at the seller’s fault.*The seller did not ship it in time/,
  )
  expect(said('seller', { marks: [] })).toContain('Only a cancellation at your fault')
  expect([faultTold('seller', 'seller'), faultTold('buyer', 'seller')]).toEqual(['Your fault', 'The buyer’s fault'])
  const reasons = [{ reason: 'cannot-ship', cause: null, fault: 'seller', counts: [] }] as const
  expect(read(createElement(ReasonTable, { reasons }))).toContain('You could not ship itYour fault')
  expect([markWords('cannot-ship', 'seller'), markWords('cannot-ship', 'mediator')]).toEqual([
    'You could not ship it',
    'The seller cannot ship it',
  ])
})

test('M2 a refund arrives on a card and in a wallet; one that failed says how much and where', () => {
  const settled = { ...leg, state: 'settled', settledAt: 0 } as const
  expect(legSentence(settled)).toContain('on your card')
  expect(legSentence({ ...settled, means: 'wallet' })).toContain('in your')
  const failed = { ...leg, state: 'failed', attempt: 1, failedAt: 0, retryAt: 1 } as const
  expect(mailWords('refund-failed', 'buyer', { ...order, legs: [failed] }).paragraphs.join(' ')).toMatch(/12\.00.*card/)
})

test('C4 C14 a refusal that speaks of something else names what opens', () => {
  const later = { opensAt: 0 }
  const told = { move: 'cancel' } as const
  expect(refusalSentence({ code: 'approval-needed', rule: 'C4', ...later }, told)).toContain('“Cancel order” opens on')
  expect(refusalSentence({ code: 'not-yet', rule: 'C3', ...later }, told)).toContain('It opens on')
  // While one is open, another cannot be said to open.
  const open = refusalSentence({ code: 'not-in-this-state', rule: 'D1', ...later }, { move: 'open-dispute' })
  expect(open).not.toContain('opens on')
})

test('C14 a shipped order is said to be cancellable by consent only where the law says so', () => {
  const said = (request: { until: null } | null) =>
    mailWords('shipped', 'buyer', { ...order, can: { cancel: null, request, dispute: null } }).paragraphs.join(' ')
  expect(said({ until: null })).toContain('only if the seller agrees')
  expect(said(null)).not.toContain('seller agrees')
})
