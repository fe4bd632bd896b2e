import { createElement } from 'react'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { EvidenceForm } from '@/components/orders/evidence-form'
import { MessageForm } from '@/components/orders/message-form'
import { refusedForm } from '@/lib/doors/refused-form'
import { check, line, text, untouched } from '@/lib/forms'
import { lengthLeft } from '@/lib/words/lengths'
import { read } from './words/fixtures'

const address = z.object({
  street: line(20, 'Enter the street.', 'the street'),
  city: line(20, 'Enter the town.', 'the town'),
})

test.each([
  ['nothing', '', 'Enter the street.', 'Enter the town.'],
  [
    ...['too much', 'x'.repeat(21)],
    ...[
      'Use at most 20 characters for the street; these are 21.',
      'Use at most 20 characters for the town; these are 21.',
    ],
  ],
  [
    ...['what cannot be seen', 'a\u0007b'],
    ...[
      'Leave characters that cannot be seen out of the street.',
      'Leave characters that cannot be seen out of the town.',
    ],
  ],
])(
  'S1 S5 of several lines that are wrong (%s) each error says that, and which one it is about',
  (_, typed, street, city) => {
    const form = new FormData()
    form.set('street', typed as string)
    form.set('city', typed as string)
    expect(check(address, form)).toEqual({
      state: { errors: { street, city }, values: { street: typed, city: typed } },
    })
  },
)

const action = async () => untouched

test('D2 P3 files are optional with a message, and not with evidence, which is nothing without them', () => {
  const evidence = read(createElement(EvidenceForm, { number: 'R1', action }))
  expect(evidence).toMatch(/documents (?!\(optional\)).*do they show\? \(optional\)/)
  expect(read(createElement(MessageForm, { action, label: 'Message' }))).toContain('Pictures (optional)')
})

test('C7 P3 what is too long is told with its length, a line’s end counted once, and before it is sent', () => {
  const form = new FormData()
  const sent = (typed: string) => {
    form.set('note', typed)
    return check(z.object({ note: text(2_000) }), form)
  }
  expect(sent(`${'x'.repeat(2_034)}\r\n. `)).toHaveProperty(
    'state.errors.note',
    'Use at most 2,000 characters; these are 2,036.',
  )
  expect(sent('x\r\n'.repeat(1_000))).toEqual({ data: { note: 'x\n'.repeat(1_000).trim() } })
  expect([1_799, 1_800, 1_999, 2_000, 2_035].map((length) => lengthLeft(2_000, length))).toEqual([
    ...[null, '200 characters left', '1 character left', '0 characters left', '35 characters too many'],
  ])
})

test('C16 of a label that is needed it is said beside each field whether it is missing', () => {
  const form = new FormData()
  form.set('carrier', ' ')
  form.set('tracking', '')
  const needed = { refusal: { code: 'tracking-needed', rule: 'C16' }, meanwhile: [] } as const
  expect(Object.keys(refusedForm(needed, form).errors)).toEqual(['carrier', 'tracking'])
  form.set('carrier', 'Postline')
  expect(Object.keys(refusedForm(needed, form).errors)).toEqual(['tracking'])
})
