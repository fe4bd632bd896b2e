import { expect, test } from 'vitest'
import type { Move, Payloads } from '@/lib/law/command'
import { minor } from '@/lib/law/money'
import { payloads } from '@/lib/scenario/payloads'

const to = { recipient: 'Ada', street: 'Calle 1', postcode: '28001', city: 'Madrid', country: 'ES' }
const story = 'It was like this.'
const reasoning = 'The messages show it.'
const amount = minor(500)

/** For each move that is told something: what is understood, and where a mistake in it is found. */
const SAID: { readonly [M in Move]?: readonly [said: Payloads[M], mistaken: object, path: string] } = {
  cancel: [{ reason: 'defective', parts: [{ line: 1, quantity: 2 }] }, { parts: [{ line: 1 }] }, 'parts.0.quantity'],
  request: [{ reason: 'other', note: 'Why.', parts: null }, { parts: [{ line: 0, quantity: 1 }] }, 'parts.0.line'],
  'propose-extension': [{ days: 3 }, { days: 1.5 }, 'days'],
  'ask-address': [{ to }, { to: { ...to, city: undefined } }, 'to.city'],
  'send-back': [{ carrier: 'Post', tracking: 'R1' }, { tracking: undefined }, 'tracking'],
  'question-return': [{ story }, { story: null }, 'story'],
  'file-complaint': [{ story }, { story: 1 }, 'story'],
  'review-complaint': [{ upheld: false, reasoning }, { upheld: 'no' }, 'upheld'],
  contest: [{ story }, { story: undefined }, 'story'],
  'review-contest': [{ struck: true, reasoning }, { struck: undefined }, 'struck'],
  'leave-feedback': [
    { stars: 4, text: null, products: [{ line: 1, stars: 5, text: 'Good.' }] },
    { products: [{ line: 1 }] },
    'products.0.stars',
  ],
  'charge-back': [{ means: 'card', amount }, { means: 'cheque' }, 'means'],
  propose: [{ amount, withReturn: true }, { withReturn: 'yes' }, 'withReturn'],
  rule: [{ amount, fault: 'buyer', reasoning, withReturn: false, atOnce: true }, { atOnce: 1 }, 'atOnce'],
  appeal: [{ story }, { story: undefined }, 'story'],
  'approve-ruling': [{ mediator: 'two' }, { mediator: 2 }, 'mediator'],
  'send-back-ruling': [{ mediator: 'two', reasoning }, { reasoning: undefined }, 'reasoning'],
  'fail-refund': [{ leg: 1, attempt: 2 }, { attempt: 0 }, 'attempt'],
  'rule-appeal': [{ amount, pardon: true, reasoning }, { pardon: undefined }, 'pardon'],
}

test.each(Object.entries(SAID))(
  '%s is understood, and a mistake in it is told with its path',
  (move, [said, wrong, path]) => {
    const payload = payloads[move as Move]
    expect(payload.parse(said)).toEqual(said)
    const read = payload.safeParse({ ...said, ...wrong })
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
  },
)

test('a move that is told nothing needs no words, and a word too many is a mistake', () => {
  for (const move of ['agree-extension', 'extend-protection', 'win-chargeback', 'confirm-return'] as const) {
    expect(payloads[move].parse(undefined)).toEqual({})
    expect(payloads[move].safeParse({ days: 3 }).success).toBe(false)
  }
})
