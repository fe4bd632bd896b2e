import { expect, test, vi } from 'vitest'
import type { Entry } from '@/lib/law/table'
import { regionNames } from '@/lib/law/table'
import { knobs } from '@/lib/policy/knobs'
import { shipped } from '@/lib/policy/shipped'
import { rows, statesOf } from '@/lib/rulebook/rows'
import { isSwitchedOff } from '@/lib/rulebook/switched-off'
import { knobValue } from '@/lib/words/knobs'
import { rules } from '@/lib/words/rules'
import { stateWords } from '@/lib/words/states'
import { between, house, policyWith, rulesPage, statePage, valuesOf } from './fixtures'

// The rule book's own ids, counted here once more, so that a rule lost from the words is missed.
const RULE_BOOK = { F: 7, C: 18, S: 5, D: 6, M: 3, K: 4, P: 3, T: 5 }
const ids = Object.entries(RULE_BOOK).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
)
const sorted = (values: Iterable<string>) => [...values].sort()

test('F3 every rule of the book is on the page under its id, with its sentence, whom it concerns and its source', () => {
  const page = rulesPage()
  expect(sorted(Object.keys(rules))).toEqual(sorted(ids))
  for (const id of ids) {
    const entry = between(page, `data-rule-entry="${id}"`, '</article>')
    expect(entry, id).toContain(rules[id as keyof typeof rules])
    expect(valuesOf(entry, 'data-party').size, id).toBeGreaterThan(0)
    expect(valuesOf(entry, 'data-guides').size, id).toBeGreaterThan(0)
    expect(page.match(new RegExp(` id="${id}"`, 'g')), id).toHaveLength(1)
  }
})

test('T4 every value a shipped policy sets stands beside a rule it decides, in its own words', () => {
  for (const [name, document] of Object.entries(shipped)) {
    const page = rulesPage(policyWith({}, document))
    const all = knobs(document).filter(({ path }) => path.includes('.'))
    expect(sorted(valuesOf(page, 'data-knob')), name).toEqual(sorted(all.map(({ path }) => path)))
  }
})

test('C8 C9 the page speaks in the numbers of the policy it is read under', () => {
  const under = policyWith({ 'request.answersWithin': 'PT48H', 'request.platformCancelsAfter': 'P5D' })
  const rule = (page: string, id: string) => between(page, `data-rule-entry="${id}"`, '</article>')
  expect(rule(rulesPage(), 'C8')).toContain(knobValue('P14D'))
  expect(rule(rulesPage(under), 'C8')).toContain('48 hours after the request')
  expect(rule(rulesPage(under), 'C9')).toContain('5 days after the refusal')
  expect(statePage('cancellation', 'requested', under)).toContain('48 hours after the request')
})

test('T1 every row of the law is in its drawing, in its list, under its rule and on the page of its state', () => {
  const page = rulesPage()
  for (const region of regionNames) {
    const own = rows.filter((row) => row.region === region)
    const card = between(page, `<section id="${region}"`, '</section>')
    expect(sorted(valuesOf(card, 'data-rows')), `${region}, drawn`).toEqual(sorted(own.map(({ key }) => key)))
    expect(sorted(valuesOf(card, 'data-row')), `${region}, listed`).toEqual(sorted(own.map(({ key }) => key)))
    const drawing = between(card, `data-diagram="${region}"`, '</svg>')
    expect(sorted(valuesOf(drawing, 'data-status'))).toEqual(sorted(statesOf(region)))
    for (const state of statesOf(region)) {
      const here = own.filter((row) => row.state === state).map(({ key }) => key)
      expect(sorted(valuesOf(statePage(region, state), 'data-row')), `${region} ${state}`).toEqual(sorted(here))
    }
  }
  for (const { key, row } of rows)
    expect(valuesOf(between(page, `data-rule-entry="${row.rule}"`, '</article>'), 'data-row'), key).toContain(key)
})

test('T1 every arrow goes where its row goes, and is dashed where the clock goes it', () => {
  const page = rulesPage()
  for (const { region, state, row, to: ends, key } of rows) {
    const card = between(page, `data-diagram="${region}"`, '</svg>')
    const kind = row.by.includes('clock') ? 'clock' : 'people'
    for (const to of ends.filter((to) => to !== state))
      expect(card, key).toContain(`data-arrow="${kind}" data-from="${state}" data-to="${to}"`)
    if (ends.includes(state)) expect(card, key).toContain(`data-stays="${state}"`)
  }
})

test('F3 every drawing has a name, and its list as a description', () => {
  const page = rulesPage()
  for (const region of regionNames) {
    expect(between(page, `data-diagram="${region}"`, '</svg>')).toMatch(/<title>[^<]+<\/title>/)
    const list = between(page, ` id="${region}-list"`, '</details>')
    for (const { to, state } of rows.filter((row) => row.region === region))
      for (const name of [state, ...to]) expect(list, region).toContain(stateWords(region, name))
    const described = [...valuesOf(page, 'aria-describedby')].filter((id) => id.startsWith(`${region}-`))
    expect(described).toContain(`${region}-list`)
    for (const id of described) expect(page).toContain(` id="${id}"`)
  }
})

test('T4 what a policy does not use stays on the page and says so, and every policy is shown in its own numbers', () => {
  const marked = (page: string) =>
    [...page.matchAll(/data-row="([^"]+)" data-move="[^"]+" data-off="true"/g)].map(([, key = '']) => key)
  for (const [name, document] of Object.entries(shipped)) {
    const under = policyWith({}, document)
    const pages = regionNames.flatMap((region) => statesOf(region).map((state) => statePage(region, state, under)))
    const off = rows.filter((row) => isSwitchedOff(row, under.policy)).map(({ key }) => key)
    expect(off, name).not.toEqual([])
    expect(sorted(pages.flatMap(marked)), name).toEqual(sorted(off))
  }
  expect(rulesPage()).toContain('Not in this policy')
  const rule = (name: string, id: string) =>
    between(rulesPage(policyWith({}, shipped[name])), `data-rule-entry="${id}"`, '</article>')
  expect(rule('guide-d', 'C10')).toContain('7 days after verification')
  expect(rule('house', 'C10')).toContain('7 business days after verification')
})

test('T1 a row added to a table appears in the drawing, the list, under its rule and on the page of its state', async () => {
  // biome-ignore lint/suspicious/noThenProperty: a row of the law says what follows under that name
  const added: Entry['row'] = { rule: 'C11', by: ['mediator'], to: ['halted'], then: () => ({}) as never }
  vi.resetModules()
  vi.doMock('@/lib/law/rules/payment', async (original) => {
    const { payment } = await original<typeof import('@/lib/law/rules/payment')>()
    return { payment: { ...payment, verifying: { ...payment.verifying, escalate: [added] }, halted: {} } }
  })
  const fresh = await import('./fixtures')
  const key = 'payment.verifying.escalate'
  const page = fresh.rulesPage()
  const card = between(page, '<section id="payment"', '</section>')
  expect(valuesOf(card, 'data-rows')).toContain(key)
  expect(valuesOf(card, 'data-row')).toContain(key)
  expect(valuesOf(card, 'data-status')).toContain('halted')
  expect(card).toContain('data-arrow="people" data-from="verifying" data-to="halted"')
  expect(valuesOf(between(page, 'data-rule-entry="C11"', '</article>'), 'data-row')).toContain(key)
  expect(valuesOf(fresh.statePage('payment', 'verifying'), 'data-row')).toContain(key)
  expect(rulesPage(house)).not.toContain(key)
  vi.doUnmock('@/lib/law/rules/payment')
  vi.resetModules()
})
