import { describe, expect, test } from 'vitest'
import { decide } from '@/lib/law/decide'
import { cancelToReorder, reasonToReorder } from '@/lib/law/reorder'
import { anOrder, anOrderToShip, aPaidOrder, aShippedOrder, at, houseWith } from './fixtures'

const to = { recipient: 'Ana Ruiz', street: 'Calle Nueva 8', postcode: '28013', city: 'Madrid', country: 'Spain' }
const asked = () => anOrderToShip().by('buyer', 'ask-address', { to })

describe('another address', () => {
  test('S5 the seller accepts, and the order goes there', () => {
    const story = asked()
    expect(story.news).toContain('seller: address-asked')
    story.by('seller', 'accept-address')
    expect(story.order.destination).toMatchObject({ state: 'changed', to })
    expect(story.news).toContain('buyer: address-changed')
  })

  test('S5 declined, or T1 not answered in time: it goes where it was', () => {
    for (const story of [asked().by('seller', 'decline-address'), asked().passes('PT48H')]) {
      expect(story.order.destination).toEqual({ state: 'as-ordered', asked: 1 })
      expect(story.news).toContain('buyer: address-declined')
    }
    expect(asked().order.destination).toMatchObject({ answerBy: at('2026-03-05T10:00:00Z') })
  })

  test('S5 a second wish that is declined leaves the first one in force', () => {
    const other = { ...to, street: 'Calle Vieja 3' }
    const story = asked().by('seller', 'accept-address')
    expect(story.refusal('buyer', 'ask-address', { to })).toMatchObject({ code: 'same-address' })
    story.by('buyer', 'ask-address', { to: other }).by('seller', 'decline-address')
    expect(story.order.destination).toMatchObject({ state: 'changed', to })
    expect(story.refusal('buyer', 'ask-address', { to: other })).toMatchObject({ code: 'no-address-changes-left' })
  })

  test('S5 the address it goes to already is none to ask for: that of the order, until another one is in force', () => {
    const placedWith = { ...to, street: 'Calle Mayor 1' }
    const story = anOrderToShip()
    const ask = (there: typeof to) =>
      decide(story.order, { move: 'ask-address', by: 'buyer', to: there }, { ...story.circumstances, placedWith })
    expect(ask({ ...placedWith, city: ' Madrid ' })).toMatchObject({ refusal: { code: 'same-address', rule: 'S5' } })
    story.by('buyer', 'ask-address', { to }).by('seller', 'accept-address')
    expect(ask(to)).toMatchObject({ refusal: { code: 'same-address' } })
    expect(ask(placedWith)).toHaveProperty('accepted')
  })

  test('S5 every part of the address is needed', () => {
    expect(anOrderToShip().refusal('buyer', 'ask-address', { to: { ...to, city: ' ' } })).toMatchObject({
      code: 'address-incomplete',
      rule: 'S5',
    })
  })

  test('S5 from the payment until it is shipped, and only where the policy lets one ask', () => {
    expect(anOrder().refusal('buyer', 'ask-address', { to })).toMatchObject({ code: 'not-paid' })
    expect(aPaidOrder().by('buyer', 'ask-address', { to }).order.destination.state).toBe('asked')
    expect(aShippedOrder().refusal('buyer', 'ask-address', { to })).toMatchObject({ code: 'already-shipped' })
    const never = anOrderToShip({ policy: houseWith({ 'shipping.address.perOrder': 0 }) })
    expect(never.refusal('buyer', 'ask-address', { to })).toMatchObject({ code: 'no-address-changes-left' })
  })

  test('S5 shipping meanwhile answers it as declined', () => {
    const story = asked().by('seller', 'ship', { carrier: 'Post', tracking: 'T1' })
    expect(story.order.destination).toEqual({ state: 'as-ordered', asked: 1 })
    expect(story.news).toContain('buyer: address-declined')
  })

  test('S5 a cancelled order goes nowhere else', () => {
    const story = aPaidOrder().by('buyer', 'ask-address', { to }).by('buyer', 'cancel', { reason: 'wrong-address' })
    expect(story.order.destination).toEqual({ state: 'as-ordered', asked: 1 })
    expect(story.refusal('buyer', 'ask-address', { to })).toMatchObject({ code: 'not-in-this-state' })
  })
})

describe('cancelling to order again elsewhere', () => {
  const reason = (code: string, fault: string, needsText = false) => ({ code, fault, needsText })
  const policyWith = (...reasons: ReturnType<typeof reason>[]) => houseWith({ 'cancel.reasons.value': reasons })
  const tried = (policy = houseWith({}), kind: 'at-will' | 'custom-made' = 'at-will') => {
    const { order, circumstances } = aPaidOrder({ policy, kind })
    return cancelToReorder(order, circumstances, 'Elsewhere.')
  }

  test('S5 C6 is for the wrong address, or what comes nearest to it and is nobody’s fault', () => {
    expect(tried()).toMatchObject({ accepted: { command: { reason: 'wrong-address', note: null } } })
    const worded = policyWith(reason('late', 'seller'), reason('other', 'nobody', true))
    expect(tried(worded)).toMatchObject({ accepted: { command: { reason: 'other', note: 'Elsewhere.' } } })
    const plain = policyWith(reason('other', 'nobody', true), reason('changed-mind', 'nobody'))
    expect(reasonToReorder(plain)?.code).toBe('changed-mind')
  })

  test('S5 C6 is no way where every reason is the seller’s fault, and C12 where the item is not cancelled at will', () => {
    expect(tried(policyWith(reason('late', 'seller')))).toMatchObject({ refusal: { code: 'reason-not-open' } })
    expect(tried(houseWith({}), 'custom-made')).toMatchObject({ refusal: { rule: 'C12' } })
  })
})
