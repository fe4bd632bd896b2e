import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RateChart } from '@/components/seller/rate-chart'
import { DAY } from '@/lib/law/time'

test('P1 days without orders are a gap in the line, and not a rate of 0 %', () => {
  const history = [1, 2, 0, 4].map((orders, day) => ({ at: day * DAY, rates: [{ days: 7, orders, atFault: orders }] }))
  const [, drawn] = /<path d="([^"]*)"/.exec(renderToStaticMarkup(createElement(RateChart, { history }))) ?? []
  expect(drawn).toMatch(/^M[^ML]*L[^ML]*M[^ML]*Z$/)
})
