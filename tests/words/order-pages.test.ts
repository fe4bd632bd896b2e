import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { FeedbackFields } from '@/app/orders/[number]/[step]/feedback-fields'
import { hasParts, waysToCancel } from '@/app/orders/[number]/cancel/which-move'
import { OrderCard } from '@/app/orders/order-card'
import { steps } from '@/app/seller/orders/[number]/[step]/steps'
import { ShipQueue } from '@/app/seller/queues'
import { RulingFields } from '@/components/admin/ruling-fields'
import { AboutOrder } from '@/components/orders/about-order'
import { CarrierFacts } from '@/components/orders/carrier-facts'
import { Consequences } from '@/components/orders/consequences'
import { Deadlines } from '@/components/orders/deadlines'
import { DisputePanel } from '@/components/orders/dispute-panel'
import { FinanceTab } from '@/components/orders/finance-tab'
import { OrderHeader } from '@/components/orders/order-header'
import { Parcels } from '@/components/orders/parcels'
import { PaymentTab } from '@/components/orders/payment-tab'
import { ProposeForm } from '@/components/orders/propose-form'
import { ReturnCard } from '@/components/orders/return-card'
import { MoneyCard } from '@/components/seller/money-card'
import { OrderTable } from '@/components/seller/order-table'
import { Queue } from '@/components/seller/queue'
import { minor } from '@/lib/law/money'
import type { Person } from '@/lib/law/order'
import { paidFor } from '@/lib/law/refund'
import type { ListedOrder } from '@/lib/orders/queries/listed'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { appealable } from '@/lib/words/disputes'
import { refusalSentence } from '@/lib/words/refusals'
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

describe('what of an order there is to choose', () => {
  const two = a.lines([2, 1500])

  test('C13 S2 a part, where the law takes one by itself', () => {
    expect(hasParts(viewOf(a.anOrderToShip({ lines: two })))).toBe(true)
    expect(hasParts(viewOf(a.anOrderToShip({ lines: a.lines([1, 900], [1, 600, 'custom-made']) })))).toBe(true)
    expect(hasParts(viewOf(a.anOrderToShip()))).toBe(false)
    expect(hasParts(viewOf(a.anOrder({ lines: two })))).toBe(false)
    expect(hasParts(viewOf(a.anOrderToShip({ lines: two, policy: a.houseWith({ 'cancel.parts': false }) })))).toBe(
      false,
    )
    // A parcel that never set out takes the whole order with it, and nothing else is open.
    const policy = a.houseWith({ 'request.afterShipping': false })
    const never = viewOf(a.aShippedOrder({ lines: two, policy }).at('2026-03-10T10:00:00Z'))
    expect(waysToCancel(never).move).toBe('cancel')
    expect(hasParts(never)).toBe(false)
  })

  test('P2 C13 what was kept of it is what can be judged', () => {
    const fields = (story: a.Story) =>
      renderToStaticMarkup(createElement(FeedbackFields, { view: feedbackView(story) }))
    const feedbackView = (story: a.Story) => {
      const view = viewOf(story)
      return { ...view, facts: { ...view.facts, store: { name: 'Fennel' } } } as typeof view
    }
    const story = a.aPaidOrder({ lines: a.lines([1, 900], [1, 600]) })
    story.by('buyer', 'cancel', { reason: 'changed-mind', parts: [{ line: 1, quantity: 1 }] })
    story.passes('PT24H').by('provider', 'confirm-capture').by('seller', 'ship', { carrier: 'Post', tracking: 'T1' })
    const kept = fields(story.by('carrier', 'deliver', { tracking: 'T1' }).at('2026-03-18T10:00:00Z'))
    expect(kept).toContain('stars-2')
    expect(kept).not.toContain('stars-1')
    expect(fields(a.anOrderNeverShipped())).not.toContain('stars-1')
  })

  test('S1 the label of what the carrier does not have yet is what can be corrected', () => {
    const story = a.aShippedOrder().by('seller', 'add-parcel', { carrier: 'Post', tracking: 'T2' })
    story.by('carrier', 'pick-up', { tracking: 'T1' })
    const step = steps.correct?.of(viewOf(story))
    expect(step?.sample).toMatchObject({ was: 'T2' })
  })
})

const financeTab = (story: a.Story) => read(createElement(FinanceTab, { view: viewOf(story) }))

test('M2 F4 a refund that has arrived still says when it was sent, and after a failure when for the last time', () => {
  const sent = a.anOrderToShip({ wallet: 0, card: 1500 }).by('buyer', 'request', { reason: 'changed-mind' })
  sent.passes('PT24H').by('seller', 'accept')
  const arrived = (story: a.Story) => financeTab(story.passes('PT48H').by('provider', 'settle-refund', { leg: 1 }))
  expect(arrived(sent)).toMatch(/On its way, done 4 Mar 2026 Arrived, done 6 Mar 2026/)
  const failed = a.anOrderToShip({ wallet: 0, card: 1500 }).by('buyer', 'request', { reason: 'changed-mind' })
  failed.by('seller', 'accept').passes('PT20H').by('provider', 'fail-refund', { leg: 1 })
  expect(arrived(failed.passes('PT12H'))).toMatch(/On its way, done 4 Mar 2026 Arrived, done 6 Mar 2026/)
})

describe('money that a bank has taken back', () => {
  const moneyCard = (story: a.Story) => read(createElement(MoneyCard, { view: viewOf(story), reader: 'seller' }))
  const charged = (amount: number) =>
    a.aDeliveredOrder().by('provider', 'charge-back', { means: 'card', amount: minor(amount) })

  test('M3 F4 is said to be there, and not to be held for the order', () => {
    const story = charged(1200)
    expect(paymentTab(story)).toContain('Your bank took €12.00 of it back, and decides whether that stays so. Rescind')
    expect(financeTab(story)).toContain('Taken back by your bank €12.00')
    expect(financeTab(story)).not.toContain('Nothing goes back')
    expect(moneyCard(story)).toContain('The buyer’s bank took €12.00 of it back')
    expect(moneyCard(story)).toMatch(/Taken back by the bank −€12\.00 Could still go back €3\.00/)
  })

  test('M3 F4 for good once the bank keeps it, and no longer once it gave it up', () => {
    const lost = charged(1200).by('provider', 'lose-chargeback')
    expect(paymentTab(lost)).toContain('Your bank took €12.00 of it back, and keeps it. Rescind holds the rest')
    expect(financeTab(lost)).toContain('that stays so')
    const won = charged(1200).by('provider', 'win-chargeback')
    expect(paymentTab(won)).toContain('The money has arrived. Rescind holds it')
    expect(financeTab(won)).not.toContain('bank')
  })
})

describe('the money of a cancelled order', () => {
  const cancelled = () => a.anOrderToShip().by('buyer', 'request', { reason: 'changed-mind' }).by('seller', 'accept')

  test('M1 M2 F3 is told at the top of it: how much, to what, and by when', () => {
    const said = head(cancelled())
    expect(said).toContain('€12.00 is on its way to your card. Expected between 6 Mar 2026 and 13 Mar 2026.')
    expect(said).toMatch(/€3\.00 (is on its way to|arrived in) your Rescind wallet/)
    expect(head(cancelled().by('provider', 'settle-refund', { leg: 1 }))).toContain('€12.00 arrived on your card on')
    expect(head(cancelled(), 'seller')).not.toContain('your card')
    expect(head(a.anOrderToShip())).not.toContain('your card')
  })

  test('C2 M2 and waits for the payment to arrive where that is still to come', () => {
    const early = a.aPaidOrder().by('buyer', 'cancel', { reason: 'changed-mind' })
    expect(head(early)).toContain('€12.00 goes back to your card once your payment has arrived.')
  })

  test('M2 one that failed is sent once more by itself: nobody is told to act', () => {
    const said = head(cancelled().by('provider', 'fail-refund', { leg: 1 }))
    expect(said).toContain('€12.00 could not be sent to your card yet. You need not do anything.')
    expect(said).toContain('We send the refund once more.')
    expect(said).not.toContain('If nobody does anything')
  })
})

const panel = (story: a.Story, party: Person) => read(createElement(DisputePanel, { view: viewOf(story), party }))

describe('a ruling', () => {
  const ruled = (amount: number, fault: 'seller' | 'nobody') =>
    a
      .aDisputedOrder()
      .by('buyer', 'escalate')
      .by('mediator', 'rule', { amount: minor(amount), fault, reasoning: 'So.' })

  test('D3 is said to be open to an appeal by those alone to whom the law opens it', () => {
    expect(panel(ruled(500, 'nobody'), 'buyer')).toContain('You can appeal until 10 Mar 2026, 10:00 UTC.')
    expect(panel(ruled(500, 'nobody'), 'seller')).toContain('The buyer can appeal until')
    expect(panel(ruled(1500, 'seller'), 'buyer')).toContain('The seller can appeal until')
    expect(panel(ruled(1500, 'nobody'), 'buyer')).not.toContain('appeal')
    expect(appealable(['buyer', 'seller'], 'buyer')).toContain('Either side')
  })

  test('D5 D6 is offered with a return, or at once, only where the law makes the money wait', () => {
    const draft = { share: '', amount: '', fault: '', withReturn: '', atOnce: '' }
    const offered = (story: a.Story) => {
      const form = { view: viewOf(story), draft, errors: {} }
      return [
        read(createElement(RulingFields, form)),
        read(createElement(ProposeForm, { ...proposing, view: form.view })),
      ]
    }
    const proposing = { party: 'seller', action: async () => ({ errors: {}, values: {} }), open: true } as const
    const disputed = (policy = a.houseWith({})) => a.aDisputedOrder({ policy }).by('buyer', 'escalate')
    for (const said of offered(disputed())) expect(said).toMatch(/goods back/)
    expect(offered(disputed())[0]).toContain('Pay at once')
    const paysFirst = disputed(a.houseWith({ 'refund.beforeGoodsBack': true }))
    // What came back in question is settled by the ruling, and paid with it.
    const questioned = a
      .aDisputedOrder()
      .by('seller', 'propose', { amount: minor(700), withReturn: true })
      .by('buyer', 'accept-proposal', { number: 1 })
      .by('buyer', 'send-back', { carrier: 'Post', tracking: 'R1' })
      .by('seller', 'question-return', { story: 'Empty.' })
    for (const said of offered(questioned)) expect(said).not.toMatch(/goods back|at once/i)
    // Where the policy pays before, only a mediator can have it wait, and there is nothing to hurry.
    const [ruling, proposal] = offered(paysFirst)
    expect(ruling).toMatch(/goods back.*although the policy of this order pays before/s)
    for (const said of [ruling, proposal]) expect(said).not.toContain('Pay at once')
    expect(proposal).not.toContain('goods back')
  })

  test('D3 M3 of money that is under way it is not said that it is back', () => {
    const appeal = ruled(1500, 'seller').option('buyer', 'appeal')
    if (appeal.open) throw new Error('there is something to appeal for')
    expect(refusalSentence(appeal.refusal, { order: ruled(1500, 'seller').order })).toContain('or is on its way back')
  })
})

test('S1 S4 an order is said to be on its way once a carrier has it', () => {
  const shipped = a.aShippedOrder()
  for (const party of ['buyer', 'seller', 'mediator'] as const)
    expect(head(shipped, party)).toContain('The carrier has not said yet that it has it.')
  expect(read(createElement(CarrierFacts, { view: viewOf(shipped) }))).not.toContain('is with the carrier')
  expect(head(shipped.by('carrier', 'pick-up', { tracking: 'T1' }))).toContain('Your order is on its way.')
})

const elsewhere = { recipient: 'A', street: 'B', postcode: 'C', city: 'D', country: 'E' }

describe('an order in a list', () => {
  const listed = ({ order, circumstances }: a.Story, titles: readonly string[]): ListedOrder => {
    const lines = order.lines.map((line, at) => ({ ...line, cancelled: 0, title: titles[at], product: {} }))
    const about = { id: 'o', number: 'R1', placedAt: new Date(0), currency: 'EUR', total: paidFor(order) }
    return {
      row: { ...about, lines, buyer: { name: 'Ana' }, store: { name: 'Fennel' } },
      ...{ order, circumstances },
    } as unknown as ListedOrder
  }
  const table = (one: ListedOrder) => read(createElement(OrderTable, { orders: [one] }))
  const card = (one: ListedOrder) => read(createElement(OrderCard, { listed: one }))
  const queue = (one: ListedOrder) => {
    const nothing = () => null
    const empty = { title: '', text: '' }
    const about = { title: 'To ship', id: 'q', orders: [one], total: 1, empty, href: () => '/' }
    return read(createElement(Queue, { ...about, about: nothing, actions: nothing }))
  }
  const cups = () => a.anOrderToShip({ lines: a.lines([4, 800], [1, 300]) })
  const reason = 'changed-mind'
  const without = (...parts: { line: number; quantity: number }[]) =>
    listed(cups().by('buyer', 'request', { reason, parts }).by('seller', 'accept'), ['Cup', 'Mill'])

  test('C5 C13 and where something is about to be done with it: what stands of it, with whom, and what that comes to', () => {
    const about = ({ order, circumstances }: a.Story, reader: Person) => {
      const facts = { currency: 'EUR', total: paidFor(order), store: { name: 'Fennel' }, buyer: { name: 'Ana' } }
      const lines = order.lines.map(({ number, quantity }) => ({
        number,
        quantity,
        title: ['Cup', 'Mill'][number - 1],
      }))
      const view = { order, circumstances, facts: { ...facts, lines } } as unknown as OrderView
      return read(createElement(AboutOrder, { view, reader }))
    }
    expect(about(cups(), 'buyer')).toBe('4 × Cup, Mill · Fennel · €15.00')
    const parts = [{ line: 1, quantity: 3 }]
    const fewer = cups().by('buyer', 'request', { reason, parts }).by('seller', 'accept')
    expect(about(fewer, 'seller')).toMatch(/^Cup, Mill · Ana · €(?!15)/)
  })

  test('F7 S1 says what is in it, and how many of it', () => {
    const whole = listed(cups(), ['Cup', 'Mill'])
    expect(table(whole)).toContain('4 × Cup Mill')
    expect(card(whole)).toContain('4 × Cup, Mill')
    expect(queue(whole)).toContain('4 × Cup, Mill · Ana')
    for (const said of [table(whole), card(whole), queue(whole)]) expect(said).not.toMatch(/\(.*cancelled\)|of it/)
  })

  test('C13 S1 and of one that is cancelled in part what is left to pack, and what it came to and comes to', () => {
    const one = without({ line: 1, quantity: 2 }, { line: 2, quantity: 1 })
    expect(queue(one)).toMatch(/€8\.00.*2 × Cup · Ana/)
    expect(queue(one)).not.toContain('Mill')
    expect(table(one)).toContain('4 × Cup (2 cancelled) Mill (cancelled)')
    expect(table(one)).toContain('€15.00€7.00 cancelled')
    expect(card(one)).toContain('4 × Cup (2 cancelled), Mill (cancelled)')
    expect(card(one)).toContain('€15.00, €7.00 of it cancelled')
  })

  test('C10 C9 S5 of one to ship it says by when, where another time is over sooner', () => {
    const day = (story: a.Story) =>
      read(createElement(ShipQueue, { page: { orders: [listed(story, ['Cup'])], total: 1 } }))
    expect(day(a.anOrderToShip())).toContain('9 days left')
    expect(day(a.anOrderToShip())).not.toContain('To be shipped by')
    const asked = a.anOrderToShip().by('buyer', 'ask-address', { to: elsewhere })
    expect(day(asked)).toContain('To be shipped by 12 Mar 2026, 10:00 UTC')
    const refused = a.aRefusedOrder().by('buyer', 'ask-address', { to: elsewhere })
    expect(day(refused)).toContain('To be shipped by 6 Mar 2026, 10:00 UTC')
  })

  test('C8 C10 C14 P1 and what comes of doing nothing, as such, with the points it costs', () => {
    const asked = (because: 'changed-mind' | 'seller-too-slow') =>
      queue(listed(a.aRequestedOrder({}, because), ['Cup']))
    const ends = 'If nobody does anything, the order is cancelled'
    expect(asked('changed-mind')).toContain(`${ends} and everything paid goes back.`)
    expect(asked('changed-mind')).not.toContain('points')
    expect(asked('seller-too-slow')).toContain('goes back. That puts 2 penalty points on your record.')
    expect(queue(listed(a.anOrderToShip(), ['Cup']))).toContain(
      'your fault. That puts 2 penalty points on your record.',
    )
    expect(head(a.aRequestedOrder({}, 'seller-too-slow'), 'seller')).toContain(
      'That puts 2 penalty points on your record.',
    )
    expect(head(a.aRequestedOrder({}, 'seller-too-slow'))).not.toContain('points')
    const shipped = a.aShippedOrder().by('buyer', 'request', { reason: 'other', note: 'Moving.' })
    expect(queue(listed(shipped, ['Cup']))).toContain('If nobody does anything, the request to cancel ends')
  })

  test('C13 and of one that was cancelled as a whole after that, that alone', () => {
    const story = cups()
      .by('buyer', 'request', { reason, parts: [{ line: 1, quantity: 2 }] })
      .by('seller', 'accept')
    const one = listed(story.by('seller', 'call-off', { because: 'cannot-ship' }), ['Cup', 'Mill'])
    expect(table(one)).toContain('4 × Cup Mill')
    expect(card(one)).not.toContain('of it cancelled')
  })
})

describe('a parcel no carrier knows', () => {
  const parcels = (story: a.Story, reader: Person) => read(createElement(Parcels, { view: viewOf(story), reader }))

  test('S2 is said to be the buyer’s to cancel from some day on, and who can once it is there', () => {
    const story = a.aShippedOrder()
    const by = 'The carrier has to know the number by 10 Mar 2026, 10:00 UTC, or else'
    expect(parcels(story, 'seller')).toContain(`${by} the buyer can cancel the order.`)
    expect(parcels(story, 'buyer')).toContain(`${by} you can cancel the order.`)
    const late = story.at('2026-03-10T10:00:00Z')
    expect(parcels(late, 'seller')).toContain('did not know the number in time, so the buyer can cancel the order.')
  })

  test('S2 is no longer spoken of once a carrier has it, nor where the policy knows no such day', () => {
    const known = a.aShippedOrder().by('carrier', 'pick-up', { tracking: 'T1' })
    const never = a.aShippedOrder({ policy: a.houseWith({ 'shipping.trackingWithin': null }) })
    for (const story of [known, never]) expect(parcels(story, 'seller')).not.toContain('know the number')
  })
})

describe('what time brings', () => {
  const list = (story: a.Story, reader: Person = 'buyer') =>
    read(createElement(Deadlines, { view: viewOf(story), reader }))
  const lines = a.lines([2, 1000], [1, 500])
  const both = () =>
    a
      .anOrderToShip({ lines })
      .by('buyer', 'request', { reason: 'changed-mind', parts: [{ line: 1, quantity: 1 }] })
      .by('buyer', 'ask-address', { to: elsewhere })

  test('S5 C8 of two requests it is said which one ends', () => {
    expect(head(both())).toContain('If nobody does anything, the request for another address ends')
    const lapsing = a.aRequestedOrder({ policy: a.houseWith({ 'request.silence': 'lapses' }) })
    expect(list(lapsing)).toContain('The request to cancel ends')
  })

  test('S5 C7 what was coming anyway is not told as what follows from a yes', () => {
    const preview = both().preview('seller', 'accept')
    const said = read(createElement(Consequences, { preview, view: viewOf(both()), reader: 'seller' }))
    expect(said).not.toContain('address')
    expect(said).toContain('If nobody does anything The order is cancelled')
  })

  test('P1 T1 of contested points it is said how they end under the policy of the order', () => {
    const contested = (knobs = {}) =>
      a.anOrderNeverShipped({ policy: a.houseWith(knobs) }).by('seller', 'contest', { story: 'I was ill.' })
    expect(list(contested())).toContain('The points go off the seller’s record.')
    const stands = contested({ 'sellers.contestSilence': 'stands' })
    expect(list(stands)).toContain('The points stay on the seller’s record.')
    expect(list(stands, 'seller')).toContain('The points stay on your record.')
  })

  test('D3 T1 and so it is of a ruling that waits for a second mediator', () => {
    const ruled = (knobs = {}) =>
      a
        .aDisputedOrder({ policy: a.houseWith({ 'dispute.approvalAbove': 1, ...knobs }) })
        .by('buyer', 'escalate')
        .by('mediator', 'rule', { amount: minor(500), fault: 'nobody', reasoning: 'So.', mediator: 'm' })
    expect(list(ruled())).toContain('The ruling is carried out without a second mediator.')
    expect(list(ruled({ 'dispute.approvalSilence': 'sent-back' }))).toContain('to be ruled on anew')
  })

  test('C9 C10 T1 a deadline that an earlier one makes void is no equal of it', () => {
    const refused = a.aRefusedOrder()
    expect(list(refused)).toContain('Rescind cancels the order and everything paid goes back.')
    expect(list(refused)).toContain('Unless an earlier deadline ends it first, the order is cancelled')
    expect(list(a.anOrderToShip())).not.toContain('Unless')
    // What is left of it has still to be shipped.
    const part = a.anOrderToShip({ lines }).by('buyer', 'request', {
      ...{ reason: 'changed-mind', parts: [{ line: 1, quantity: 1 }] },
    })
    expect(list(part.by('seller', 'refuse', { because: 'unwilling' }))).not.toContain('Unless')
  })
})

describe('a dispute', () => {
  const nothing = async () => ({ errors: {}, values: {} })
  const actions = { propose: nothing, accept: nothing, escalate: nothing, evidence: nothing }

  test('D2 its buyer is addressed, and others read of the buyer', () => {
    const story = a.aDisputedOrder()
    const said = (party: 'buyer' | 'seller') =>
      read(createElement(DisputePanel, { view: viewOf(story), party, actions }))
    expect(said('buyer')).toMatch(/You ask for.*leaves you unprotected.*Amount back to you.*You send the goods back/)
    expect(said('buyer')).not.toMatch(/the buyer/i)
    expect(said('seller')).toMatch(/The buyer asks for.*Amount back to the buyer.*The buyer sends the goods back/)
  })

  test.each([
    ['P15D', true],
    [null, false],
  ])('D4 nobody is told to extend what the policy does not extend: %s', (protectionExtendsBy, extendable) => {
    const story = a.aDisputedOrder({ policy: a.houseWith({ 'shipping.protectionExtendsBy': protectionExtendsBy }) })
    for (const party of ['buyer', 'seller'] as const)
      expect(panel(story, party).includes('until both sides have extended buyer protection')).toBe(extendable)
    expect(refusalSentence(story.refusal('seller', 'propose', { amount: minor(0) }))).not.toContain('Extend')
  })

  test('D2 its seller is led to a proposal of all that is asked for, as long as nobody has made it', () => {
    const led = (story: a.Story, here = false) => {
      const give = { href: '/give', here }
      return read(createElement(DisputePanel, { view: viewOf(story), party: 'seller', actions, give }))
    }
    const way = 'Fills in €15.00.'
    expect(led(a.aDisputedOrder())).toContain(way)
    expect(led(a.aDisputedOrder(), true)).not.toContain(way)
    expect(led(a.aDisputedOrder().by('seller', 'propose', { amount: minor(1500), withReturn: true }))).toContain(way)
    for (const by of ['seller', 'buyer'] as const)
      expect(led(a.aDisputedOrder().by(by, 'propose', { amount: minor(1500) }))).not.toContain(way)
    const none = a.aDisputedOrder({ policy: a.houseWith({ 'dispute.proposalsEach': 0 }) })
    expect(led(none)).not.toContain(way)
  })

  test.each([
    ['mediator', true],
    ['refund', false],
    ['no-refund', false],
  ] as const)(
    'D2 D3 D6 nobody is sent to a mediator where the policy knows none: %s',
    (withoutAgreement, mediation) => {
      const policy = a.houseWith({ 'dispute.withoutAgreement': withoutAgreement, 'dispute.proposalsEach': 1 })
      const open = a.aDisputedOrder({ policy })
      const asks = () => (['buyer', 'seller'] as const).map((party) => head(open, party).includes('ask a mediator'))
      expect(asks()).toEqual([mediation, mediation])
      open.by('seller', 'propose', { amount: minor(500), withReturn: true })
      expect(asks()).toEqual([mediation, mediation])
      const spent = open.refusal('seller', 'propose', { amount: minor(600) })
      expect(refusalSentence(spent)).toBe(
        'You have made every proposal you can in this dispute. One of the other side’s can still be accepted.',
      )
      const back = open.by('buyer', 'accept-proposal', { number: 1 })
      const questions = (said: string) => said.includes('what is wrong')
      back.by('buyer', 'send-back', { carrier: 'Post', tracking: 'R1' })
      expect(questions(head(back, 'seller'))).toBe(mediation)
      expect(questions(read(createElement(ReturnCard, { view: viewOf(back), reader: 'seller' })))).toBe(mediation)
    },
  )

  test('D6 nobody is told a day by which to send back what has not arrived', () => {
    const back = a
      .aShippedOrder()
      .by('buyer', 'open-dispute', { reason: 'defective', story: 'It hums.', wanted: minor(500) })
      .by('seller', 'propose', { amount: minor(500), withReturn: true })
      .by('buyer', 'accept-proposal', { number: 1 })
    const card = () => read(createElement(ReturnCard, { view: viewOf(back), reader: 'buyer' }))
    expect(card()).toContain('begins when the carrier delivers them')
    expect(card()).not.toContain('If nobody does anything')
    expect(head(back, 'buyer')).toContain('Once it has arrived, send the goods back.')
    back.by('carrier', 'deliver', { tracking: 'T1' })
    expect(card()).not.toContain('begins when the carrier delivers them')
    expect(card()).toContain('If nobody does anything')
    expect(head(back, 'buyer')).toContain('Please send the goods back')
  })

  test('D2 a proposal is said to replace an earlier one where there is one', () => {
    const said = (story: a.Story) =>
      read(createElement(DisputePanel, { view: viewOf(story), party: 'seller', actions }))
    const proposed = a.aDisputedOrder().by('seller', 'propose', { amount: minor(500) })
    expect(said(proposed)).toContain('It replaces your earlier proposal.')
    expect(said(a.aDisputedOrder().by('buyer', 'propose', { amount: minor(500) }))).not.toContain('replaces')
  })

  test('D2 of what no yes was said to it is told whether another proposal answered it', () => {
    const countered = a
      .aDisputedOrder()
      .by('buyer', 'propose', { amount: minor(1000) })
      .by('seller', 'propose', { amount: minor(500) })
      .by('buyer', 'accept-proposal', { number: 2 })
    expect(panel(countered, 'buyer')).toContain('€10.00 backAnswered by proposal 2 Proposal 1')
    const silent = a
      .aDisputedOrder()
      .by('seller', 'propose', { amount: minor(500) })
      .by('buyer', 'escalate')
    silent.by('mediator', 'rule', { amount: minor(500), fault: 'nobody', reasoning: 'So.' })
    expect(panel(silent, 'buyer')).toContain('Never answered')
  })

  test('D2 once it is over nothing is still to come, and proposals have the numbers they are accepted by', () => {
    const open = a.aDisputedOrder()
    expect(panel(open, 'buyer')).toMatch(/Nobody has added evidence yet.*Nobody has made a proposal yet/)
    expect(head(open)).toContain('Make a proposal, or ask a mediator')
    const proposed = open.by('seller', 'propose', { amount: minor(500) })
    expect(panel(proposed, 'buyer')).toContain('You have not made a proposal yet.')
    expect(head(proposed)).toContain('The seller has made a proposal. Accept it')
    expect(head(proposed, 'seller')).toContain('Make a proposal, or ask a mediator')
    const closed = panel(proposed.by('buyer', 'accept-proposal', { number: 1 }), 'buyer')
    expect(closed).toMatch(/You asked for.*Nobody added evidence\..*You made no proposal\..*Proposal 1/)
    expect(closed).toContain('back to you')
    expect(closed).not.toContain('yet')
  })
})
