import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { CancelContent } from '@/app/orders/[number]/cancel/cancel-content'
import { WhyNot } from '@/components/ui/why-not'
import type { Move } from '@/lib/law/command'
import { minor } from '@/lib/law/money'
import type { Person } from '@/lib/law/order'
import { everything } from '@/lib/orders/parts-form'
import * as a from '../law/fixtures'
import { answered, read, viewOf } from './fixtures'

const mind = { reason: 'changed-mind' }
const again = { 'request.againAfterRefusal': true, 'request.perOrder': 3 }

/** Why a move is closed, as a page says it. */
function why(story: a.Story, by: Person, move: Move): string {
  const option = story.option(by, move)
  if (option.open) throw new Error(`${move} is open`)
  const { order, circumstances } = story
  return read(createElement(WhyNot, { refusal: option.refusal, move, order, circumstances, currency: 'EUR' }))
}

describe('while a request waits', () => {
  test('C15 C16 it is said to wait, since when and until when, and nothing is said to open', () => {
    const lapsing = a.houseWith({ 'request.silence': 'lapses', 'request.perOrder': 3 })
    for (const story of [a.aRequestedOrder(), a.aRequestedOrder({ policy: lapsing })])
      for (const move of ['cancel', 'request'] as const)
        expect(why(story, 'buyer', move)).toBe(
          'You have asked to cancel this order, and that waits for its answer. ' +
            'You asked on 3 Mar 2026, 10:00 UTC. The answer is due by 17 Mar 2026, 10:00 UTC.',
        )
    expect(why(a.aRequestedOrder({ policy: lapsing }), 'seller', 'propose-extension')).not.toContain('opens')
  })

  test('C13 of a part it is said that it is a part', () => {
    const story = a.anOrderToShip({ lines: a.lines([2, 1000], [1, 500]) })
    story.by('buyer', 'request', { ...mind, parts: [{ line: 1, quantity: 1 }] })
    expect(why(story, 'buyer', 'request')).toContain('cancel a part of this order')
  })

  test('C15 the page of cancelling says it once, and leads to taking it back', () => {
    const page = read(createElement(CancelContent, { view: viewOf(a.aRequestedOrder()), chosen: everything }))
    expect(page.split('waits for its answer')).toHaveLength(2)
    expect(page).toContain('Withdraw request')
  })
})

test('C15 after a refusal it is said that there was one, and whether another request is left', () => {
  expect(why(a.aRefusedOrder(), 'buyer', 'request')).toBe(
    'The request was refused, and the policy of this order allows no new one after a refusal.',
  )
  expect(a.aRefusedOrder({ policy: a.houseWith(again) }).option('buyer', 'request')).toMatchObject({ open: true })
})

test('C12 what is not cancelled at will is said to be asked for, where the policy lets that be for any reason', () => {
  const any = a.houseWith({ 'request.notAtWill': 'any-reason' })
  expect(why(a.anOrderToShip({ kind: 'pre-sale' }), 'buyer', 'cancel')).toContain('A fault of the seller')
  expect(why(a.anOrderToShip({ kind: 'pre-sale', policy: any }), 'buyer', 'cancel')).toContain('for any reason')
})

test('C7 who would answer a request reads what became of it', () => {
  expect(why(a.aRefusedOrder(), 'seller', 'accept')).toBe('The request has been refused already.')
  expect(why(a.aRequestedOrder().by('seller', 'accept'), 'seller', 'refuse')).toBe('This order is cancelled already.')
})

describe('more time to ship', () => {
  test('C11 before the payment is verified, that is why there is none', () => {
    expect(why(a.anOrder(), 'seller', 'propose-extension')).toContain('has not been paid yet')
    const verifying = why(a.aPaidOrder(), 'buyer', 'propose-extension')
    expect(verifying).toContain('still being verified')
    expect(verifying).toContain('opens on 3 Mar 2026')
  })

  test('C11 afterwards it is said which it is: shipped, or over', () => {
    expect(why(a.aShippedOrder(), 'seller', 'propose-extension')).toMatch(/already been shipped, so no/)
    expect(why(a.anOrder().by('buyer', 'cancel', mind), 'seller', 'propose-extension')).toMatch(/^The order is over/)
  })
})

describe('an order that has gone its way', () => {
  test('D4 S5 of one that is over it is not said that it waits for anything', () => {
    for (const move of ['extend-protection', 'cancel', 'request'] as const)
      expect(why(a.aFinishedOrder(), 'buyer', move)).toMatch(/^The order is over/)
    expect(why(a.anOrderNeverShipped(), 'buyer', 'ask-address')).toBe('This order is cancelled already.')
    expect(why(a.anOrderNeverShipped(), 'buyer', 'extend-protection')).toMatch(/^The order is over/)
  })

  test('D1 D2 with a dispute open nobody is told to open one, nor that a proposal was replaced', () => {
    const disputed = a.aDisputedOrder()
    for (const move of ['cancel', 'request'] as const)
      expect(why(disputed, 'buyer', move)).toContain('settled in its dispute')
    expect(why(disputed, 'seller', 'accept-proposal')).toBe('Nobody has made a proposal yet.')
    expect(why(disputed.by('buyer', 'escalate'), 'buyer', 'escalate')).toBe('A mediator has the dispute already.')
    expect(why(a.aDeliveredOrder(), 'buyer', 'request')).toContain('open a dispute')
  })

  test('P1 D6 C7 of what cannot be it is said which', () => {
    expect(why(a.aShippedOrder(), 'seller', 'contest')).toContain('has put no points on your record')
    expect(why(a.aShippedOrder(), 'buyer', 'send-back')).toBe('Nothing has to be sent back.')
    expect(why(a.aShippedOrder(), 'seller', 'accept')).toBe('The buyer has not asked to cancel this order.')
    const withdrawn = a.aRequestedOrder().by('buyer', 'withdraw')
    expect(why(withdrawn, 'seller', 'accept')).toBe('No request is waiting for an answer any more.')
  })
})

describe('disputes', () => {
  const byBank = { means: 'card', amount: minor(1500) } as const
  const chargedBack = (story: a.Story) => story.by('provider', 'charge-back', byBank)

  test('D1 M3 nobody is pointed to one over money that a bank has taken back', () => {
    for (const end of ['win-chargeback', 'lose-chargeback', null] as const)
      for (const move of ['cancel', 'request'] as const)
        for (const make of [a.aShippedOrder, a.aDeliveredOrder]) {
          const story = chargedBack(
            make({ wallet: 0, card: 1500, policy: a.houseWith({ 'request.afterShipping': false }) }),
          )
          if (end) story.by('provider', end)
          const disputable = story.option('buyer', 'open-dispute').open
          expect(disputable).toBe(end === 'win-chargeback')
          expect(why(story, 'buyer', move).includes('open a dispute')).toBe(disputable)
          expect(why(story, 'buyer', move)).toMatch(/contact the seller|open a dispute/i)
        }
    expect(why(chargedBack(a.aShippedOrder({ wallet: 0, card: 1500 })), 'buyer', 'open-dispute')).toBe(
      'A bank has taken back everything that was paid, so nothing is left to give back.',
    )
  })

  test('D1 nor where the policy has none once the order is shipped', () => {
    const policy = a.houseWith({ 'dispute.afterShipping': false })
    expect(why(a.aDeliveredOrder({ policy }), 'buyer', 'request')).toMatch(/contact the seller[.]$/)
  })

  test.each([
    [{}, /request to cancel it has been refused, or once it has been shipped, until/],
    [{ 'dispute.afterShipping': false }, /refused, until/],
    [{ 'dispute.afterShipping': false, 'request.silence': 'lapses' }, /refused or not answered in time, until/],
    [{ 'dispute.afterRefusal': false }, /order once it has been shipped, until/],
    [{ 'dispute.afterRefusal': false, 'dispute.afterShipping': false }, /no dispute can be opened/],
    [{ 'dispute.perOrder': 0 }, /no dispute can be opened/],
  ])('D1 what opens the way to one is told as the policy has it: %o', (knobs, said) => {
    expect(why(a.anOrderToShip({ policy: a.houseWith(knobs) }), 'buyer', 'open-dispute')).toMatch(said)
  })

  test('D1 and as the order can still come to it', () => {
    const policy = a.houseWith({ 'dispute.afterShipping': false })
    expect(why(a.aShippedOrder({ policy }), 'buyer', 'open-dispute')).toMatch(/refused, until/)
    expect(why(a.aDeliveredOrder({ policy }), 'buyer', 'open-dispute')).toMatch(
      /was refused can be disputed, and there is none/,
    )
    const once = a.houseWith({ 'request.perOrder': 1 })
    const asked = a.aRequestedOrder({ policy: once }).by('buyer', 'withdraw')
    expect(why(asked, 'buyer', 'open-dispute')).toMatch(/order once it has been shipped, until/)
    expect(why(a.aFinishedOrder(), 'buyer', 'open-dispute')).toMatch(/^The order is finished/)
    expect(why(a.anOrderNeverShipped(), 'buyer', 'open-dispute')).toMatch(/^The order is cancelled/)
  })
})

test('C16 a page whose form has answered does not give the same reason again', () => {
  expect(read(answered(undefined, 'why not'))).toContain('why not')
  expect(read(answered({ errors: {}, values: {}, message: 'Nothing was done.' }, 'why not'))).not.toContain('why not')
})

test('P2 an order cancelled while its payment was verified is not called unpaid', () => {
  const said = why(a.aPaidOrder().by('buyer', 'cancel', mind), 'buyer', 'leave-feedback')
  expect(said).not.toContain('has not been paid')
  expect(said).toContain('whose payment was received')
})

test('S2 what a buyer can do about a parcel no carrier knows is said with its condition', () => {
  const said = why(a.aShippedOrder(), 'buyer', 'cancel')
  expect(said).toContain('If the carrier does not know the tracking number by 10 Mar 2026, 10:00 UTC, you can cancel')
  expect(said).not.toContain('opens')
})
