import { expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import { mailWords } from '@/lib/words/mails'
import { causeTold } from '@/lib/words/reasons'
import { legSentence } from '@/lib/words/refunds'
import { refusalSentence } from '@/lib/words/refusals'

const order = { number: 'R1', title: 'Teapot', store: 'Fennel', currency: 'EUR' }
const leg = { number: 1, refund: 1, means: 'card', amount: minor(1200) } as const

test('C17 who cancelled is "you" to whoever did it', () => {
  expect(causeTold('buyer-cancelled', 'buyer')).toBe('You cancelled it.')
  expect(causeTold('buyer-cancelled', 'seller')).toBe('The buyer cancelled it.')
  expect(causeTold('seller-silent', 'seller')).toMatch(/^You/)
  expect(causeTold('seller-silent', 'mediator')).toMatch(/^The seller/)
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
})

test('C14 a shipped order is said to be cancellable by consent only where the law says so', () => {
  const said = (request: { until: null } | null) =>
    mailWords('shipped', 'buyer', { ...order, can: { cancel: null, request, dispute: null } }).paragraphs.join(' ')
  expect(said({ until: null })).toContain('only if the seller agrees')
  expect(said(null)).not.toContain('seller agrees')
})
