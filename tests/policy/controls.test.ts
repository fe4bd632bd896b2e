import { expect, test } from 'vitest'
import { controlOf, filled, sentValue } from '@/lib/policy/controls'
import { knobSchemas } from '@/lib/policy/schema'
import { shipped } from '@/lib/policy/shipped'
import { policyValues } from '@/lib/policy/values'
import { choiceWords } from '@/lib/words/policy-drafts'

test('each knob is set with the control that fits it', () => {
  const kinds = (...paths: string[]) => paths.map((path) => controlOf(path)?.kind)
  expect(kinds('request.answersWithin', 'payment.askAgainAfter')).toEqual(['duration', 'duration'])
  expect(kinds('request.silence', 'request.opens', 'cancel.freeFor')).toEqual(['choice', 'choice', 'choice'])
  expect(kinds('dispute.partialRefunds', 'request.perOrder')).toEqual(['yes-no', 'number'])
  expect(kinds('calendar.weekend', 'calendar.holidays', 'calendar.timeZone')).toEqual(['several', 'lines', 'text'])
  expect(kinds('cancel.reasons')).toEqual(['json'])
  expect(kinds('dispute.approvalAbove')).toEqual(['choice'])
  expect(kinds('request', 'request.colour', '__proto__.colour')).toEqual([null, null, null].map(() => undefined))
})

test('what a form shows of a value is that value when it is sent back, for every knob of every policy that ships', () => {
  for (const document of Object.values(shipped))
    for (const { path, value } of policyValues(document)) {
      const control = controlOf(path)
      expect(control, path).not.toBeNull()
      if (control) expect(sentValue(control, filled(control, value)), path).toEqual(value)
    }
})

test('no choice of any knob is shown as a code', () => {
  const words = [...knobSchemas.keys()].flatMap((path) => {
    const control = controlOf(path)
    if (control?.kind !== 'choice') return []
    return control.choices.map((choice) => choiceWords(choice.key, 'value' in choice ? choice.value : undefined))
  })
  expect(words.length).toBeGreaterThan(5)
  expect(words.filter((text) => /^[a-z]|[A-Z].*[a-z][A-Z]|[{}]/.test(text))).toEqual([])
})
