import { expect, test } from 'vitest'
import { z } from 'zod'
import { check, line } from '@/lib/forms'
import { refusedForm } from '@/lib/orders/refused-form'

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

test('C16 of a label that is needed it is said beside each field whether it is missing', () => {
  const form = new FormData()
  form.set('carrier', ' ')
  form.set('tracking', '')
  const needed = { refusal: { code: 'tracking-needed', rule: 'C16' }, meanwhile: [] } as const
  expect(Object.keys(refusedForm(needed, form).errors)).toEqual(['carrier', 'tracking'])
  form.set('carrier', 'Postline')
  expect(Object.keys(refusedForm(needed, form).errors)).toEqual(['tracking'])
})
