import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { OrderHeader } from '@/components/orders/order-header'
import { PaymentTab } from '@/components/orders/payment-tab'
import type { Person } from '@/lib/law/order'
import * as a from '../law/fixtures'
import { read, viewOf } from './fixtures'

const head = (story: a.Story, party: Person = 'buyer') =>
  read(createElement(OrderHeader, { view: viewOf(story), party }))

const paymentTab = (story: a.Story) =>
  read(createElement(PaymentTab, { view: viewOf(story), reader: 'buyer', orderHref: (number) => number }))

describe('a payment that was declined', () => {
  const declined = () => a.aPaidOrder().passes('PT1H').by('provider', 'decline-payment')

  test('C1 M3 is told where the order is read, with its day and what to do', () => {
    for (const said of [head(declined()), paymentTab(declined())])
      expect(said).toContain('Your payment was declined on 2 Mar 2026, 11:00 UTC. Nothing has been charged. Please pay')
    expect(head(declined(), 'seller')).toContain('The buyer’s payment was declined')
  })

  test('C1 M3 and no longer once it is paid again', () => {
    expect(head(declined().by('buyer', 'pay'))).not.toContain('declined')
    expect(head(a.anOrder())).toContain('This order waits for your payment.')
  })
})
