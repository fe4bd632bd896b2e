import { expect, test } from 'vitest'
import house from '@/lib/law/policies/house.json'
import { jsonFault } from '@/lib/policy/json-fault'
import { documentText, readText } from '@/lib/policy/text'
import { withValue } from '@/lib/policy/values'

const problems = (text: string) => readText(text).problems ?? []

test('a text that is no JSON is told by the place where it stops being JSON', () => {
  const text = documentText(house)
  const told = (broken: string) => problems(broken).map(({ path, message }) => `${path}: ${message}`)
  expect(told(text.replace('"notes": [', '"notes" ['))).toEqual([
    'line 4, column 11: This is not JSON: here should be a colon.',
  ])
  expect(told(text.replace('"UTC",', '"UTC"'))).toEqual([
    'line 10, column 5: This is not JSON: here should be a comma or }.',
  ])
  expect(told(text.replace('"UTC",', '"UTC,'))[0]).toMatch(/^line 9, column 17: .* a value/)
  expect(told(text.replace('"sunday"]', '"sunday",]'))[0]).toMatch(/^line 10, column 38: .* a value/)
  const last = text.split('\n').length
  expect(told(`${text}}`)[0]).toMatch(new RegExp(`^line ${last}, column [12]: .* nothing more`))
  expect(told('')[0]).toMatch(/^line 1, column 1: .* a value/)
  expect(readText('{').document).toBeUndefined()
})

test('each problem names its path, what is wrong and what is allowed', () => {
  const wrong = withValue(withValue(house, 'request.answersWithin', 'two days'), 'request.silence', 'perhaps')
  expect(problems(documentText(wrong))).toEqual([
    { path: 'request.answersWithin', message: expect.stringContaining('"PT24H"') },
    { path: 'request.silence', message: 'Write one of "cancels", "lapses".' },
  ])
})

test('a document written as text is read back as the same document', () => {
  const { document, policy } = readText(documentText(house))
  expect(document).toEqual(house)
  expect(policy?.name).toBe('house')
  expect(documentText(document)).toBe(documentText(house))
})

test('whatever the engine takes for JSON has no fault, and whatever it does not has one', () => {
  const text = documentText(house)
  for (let at = 0; at < text.length; at += 1) {
    const broken = text.slice(0, at) + text.slice(at + 1)
    const isJson = (() => {
      try {
        JSON.parse(broken)
        return true
      } catch {
        return false
      }
    })()
    expect(jsonFault(broken) === null, `without character ${at}`).toBe(isJson)
  }
})
