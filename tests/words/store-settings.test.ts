import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AnswerTimeCard } from '@/components/seller/answer-time-card'
import { CancelRulesCard } from '@/components/seller/cancel-rules-card'
import { untouched } from '@/lib/forms'
import { type Duration, HOUR } from '@/lib/law/time'
import { read } from './fixtures'

const action = async () => untouched

test('C8 the answer time is asked for in the unit in which it is said what can be chosen', () => {
  const asked = (hours: number) => {
    const times = { from: { ms: 24 * HOUR }, to: { ms: hours * HOUR }, otherwise: { ms: 336 * HOUR } }
    const stores = [{ id: 's', name: 'Store', answersWithin: null as Duration | null }]
    const card = createElement(AnswerTimeCard, { times: { ...times, stores }, action, saved: false })
    return /value="([a-z-]+)" selected/.exec(renderToStaticMarkup(card))?.[1]
  }
  expect([asked(72), asked(96)]).toEqual(['hours', 'days'])
})

test('C12 each product is listed under its store, where there are several', () => {
  const listed = (...stores: string[]) => {
    const products = stores.map((name) => ({
      ...{ id: name, title: 'Lamp', store: { id: name, name } },
      ...{ kind: 'at-will' as const, byNature: false },
    }))
    return read(
      createElement(CancelRulesCard, { rules: { heeded: true, products, page: 1, pages: 1 }, action, saved: false }),
    )
  }
  expect(listed('Fennel', 'Tideline')).toMatch(/Fennel Lamp Tideline Lamp/)
  expect(listed('Fennel')).not.toContain('Fennel')
})
