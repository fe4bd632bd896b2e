import { expect, test } from 'vitest'
import { z } from 'zod'
import { check, line } from '@/lib/forms'

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
