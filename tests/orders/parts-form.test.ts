import { expect, test } from 'vitest'
import { boxesOf, hasBoxes } from '@/lib/orders/parts-form'

const form = (fields: Record<string, string>) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}

test('C13 boxes left alone say nothing: it is everything, as it was shown', () => {
  expect(boxesOf(form({ 'line-1': '0', 'line-2': ' ', reason: 'x' }))).toEqual({})
})

test('C13 a box that was filled in says some, whichever button was pressed', () => {
  expect(boxesOf(form({ 'line-1': '0', 'line-2': '2' }))).toEqual({ what: 'some', 'line-1': '0', 'line-2': '2' })
  expect(boxesOf(form({ 'line-1': 'two' }))).toEqual({ what: 'some', 'line-1': 'two' })
})

test('C13 emptied after some were shown it is no longer everything: the form asks how many', () => {
  expect(boxesOf(form({ what: 'some', 'line-1': '0' }))).toEqual({ what: 'some', 'line-1': '0' })
  expect(boxesOf(form({ intent: 'see', 'line-1': '' }))).toEqual({ what: 'some', 'line-1': '' })
})

test('C13 everything instead empties the boxes', () => {
  expect(boxesOf(form({ intent: 'everything', what: 'some', 'line-1': '2' }))).toEqual({})
})

test('a form without boxes has nothing to be compared', () => {
  expect(hasBoxes(form({ parts: '1:2', 'line-x': '1' }))).toBe(false)
  expect(hasBoxes(form({ 'line-12': '' }))).toBe(true)
})
