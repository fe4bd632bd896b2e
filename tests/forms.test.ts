import { createElement } from 'react'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { EvidenceForm } from '@/components/orders/evidence-form'
import { MessageForm } from '@/components/orders/message-form'
import { check, line, untouched } from '@/lib/forms'
import { read } from './words/fixtures'

const address = z.object({ street: line(20, 'Enter the street.'), city: line(20, 'Enter the town.') })

test.each([
  ['nothing', ''],
  ['too much', 'x'.repeat(21)],
  ['what cannot be seen', 'a\u0007b'],
])('S5 of several lines that are wrong (%s) each error says which one it is about', (_, typed) => {
  const form = new FormData()
  form.set('street', typed)
  form.set('city', typed)
  const checked = check(address, form)
  if (!('state' in checked)) throw new Error('it was taken')
  expect(checked.state.errors.street).toMatch(/^Enter the street\./)
  expect(checked.state.errors.city).toMatch(/^Enter the town\./)
  expect(checked.state.values).toEqual({ street: typed, city: typed })
})

const action = async () => untouched

test('D2 P3 files are optional with a message, and not with evidence, which is nothing without them', () => {
  const evidence = read(createElement(EvidenceForm, { number: 'R1', action }))
  expect(evidence).toMatch(/documents (?!\(optional\)).*do they show\? \(optional\)/)
  expect(read(createElement(MessageForm, { action, label: 'Message' }))).toContain('Pictures (optional)')
})
