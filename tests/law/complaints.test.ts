import { describe, expect, test } from 'vitest'
import {
  aDeliveredOrder,
  aFinishedOrder,
  anOrder,
  anOrderNeverShipped,
  aPaidOrder,
  aRequestedOrder,
  at,
  expectOpen,
  houseWith,
} from './fixtures'

const tale = { story: ' They never wrote back. ' }
const reasoning = 'The messages show it.'
const aComplaint = (setting = {}) => anOrderNeverShipped(setting).by('buyer', 'file-complaint', tale)

describe('filing', () => {
  test('C18 T2 a buyer whose order ended at the seller’s fault may complain, to the last millisecond of thirty days', () => {
    const story = anOrderNeverShipped()
    expectOpen(story, 'buyer', 'file-complaint', '2026-04-11T10:00:00Z')
    story.justBefore('2026-04-11T10:00:00Z').by('buyer', 'file-complaint', tale)
    expect(story.order.complaint).toEqual({
      state: 'filed',
      story: 'They never wrote back.',
      filedAt: at('2026-04-11T10:00:00Z') - 1,
      reviewBy: at('2026-04-25T10:00:00Z') - 1,
    })
    expect(story.news.slice(-2)).toEqual(['mediator: complaint-filed', 'seller: complaint-filed'])
  })

  test('C18 T2 and not a moment later', () => {
    expect(anOrderNeverShipped().at('2026-04-11T10:00:00Z').refusal('buyer', 'file-complaint', tale)).toEqual({
      code: 'too-late',
      rule: 'C18',
      who: ['buyer'],
      closedAt: at('2026-04-11T10:00:00Z'),
    })
  })

  test('C18 C6 an accepted request for the seller’s fault is a fault of theirs, too', () => {
    const story = aRequestedOrder({}, 'defective').by('seller', 'accept').by('buyer', 'file-complaint', tale)
    expect(story.order.complaint.state).toBe('filed')
  })

  test('C18 not of an order that still runs or has finished', () => {
    for (const story of [anOrder(), aRequestedOrder({}, 'defective'), aDeliveredOrder(), aFinishedOrder()])
      expect(story.refusal('buyer', 'file-complaint', tale)).toMatchObject({ code: 'not-over', rule: 'C18' })
  })

  test('C18 C6 not where the fault is nobody’s', () => {
    expect(
      aPaidOrder().by('buyer', 'cancel', { reason: 'changed-mind' }).refusal('buyer', 'file-complaint', tale),
    ).toMatchObject({ code: 'not-sellers-fault', rule: 'C6' })
  })

  test('C18 not without a word of what happened', () => {
    expect(anOrderNeverShipped().refusal('buyer', 'file-complaint', { story: ' ' })).toMatchObject({
      code: 'text-needed',
      rule: 'C18',
    })
  })

  test('C18 once', () => {
    expect(aComplaint().refusal('buyer', 'file-complaint', tale)).toMatchObject({ code: 'not-in-this-state' })
    const reviewed = aComplaint().by('mediator', 'review-complaint', { upheld: false, reasoning })
    expect(reviewed.refusal('buyer', 'file-complaint', tale)).toMatchObject({ code: 'not-in-this-state' })
  })

  test('C18 only the buyer', () => {
    for (const by of ['seller', 'mediator', 'provider', 'carrier', 'clock'] as const)
      expect(anOrderNeverShipped().refusal(by, 'file-complaint', tale)).toMatchObject({
        code: 'not-your-move',
        who: ['buyer'],
      })
  })

  test('C18 a policy may know no complaints', () => {
    const policy = houseWith({ 'complaint.fileWithin': null })
    expect(anOrderNeverShipped({ policy }).refusal('buyer', 'file-complaint', tale)).toMatchObject({
      code: 'not-in-this-policy',
      rule: 'C18',
    })
  })
})

describe('reviewing', () => {
  test('C18 P1 upheld: the seller’s record shows it, beside the fault itself', () => {
    const story = aComplaint()
    expect(story.points).toBe(2)
    story.by('mediator', 'review-complaint', { upheld: true, reasoning: ` ${reasoning} ` })
    expect(story.order.complaint).toEqual({
      state: 'reviewed',
      upheld: true,
      reasoning,
      reviewedAt: at('2026-03-12T10:00:00Z'),
    })
    expect(story.points).toBe(3)
    expect(story.follows).toContainEqual({ kind: 'penalty', points: 1, because: 'complaint-upheld' })
    expect(story.order.mark).toMatchObject({ state: 'marked', points: 3 })
    expect(story.news.slice(-2)).toEqual(['buyer: complaint-reviewed', 'seller: complaint-reviewed'])
  })

  test('C18 P1 dismissed: nothing is added', () => {
    const story = aComplaint().by('mediator', 'review-complaint', { upheld: false, reasoning })
    expect(story.order.complaint).toMatchObject({ state: 'reviewed', upheld: false, reasoning })
    expect(story.points).toBe(2)
  })

  test('C18 P1 a policy may count no points for it', () => {
    const story = aComplaint({ policy: houseWith({ 'complaint.points': 0 }) })
    story.by('mediator', 'review-complaint', { upheld: true, reasoning })
    expect(story.points).toBe(2)
    expect(story.order.complaint).toMatchObject({ upheld: true })
  })

  test('C18 only a mediator, with reasons', () => {
    const story = aComplaint()
    for (const by of ['buyer', 'seller'] as const)
      expect(story.refusal(by, 'review-complaint', { upheld: true, reasoning })).toMatchObject({
        code: 'not-your-move',
        who: ['mediator'],
      })
    for (const upheld of [true, false])
      expect(story.refusal('mediator', 'review-complaint', { upheld, reasoning: ' ' })).toMatchObject({
        code: 'text-needed',
        rule: 'C18',
      })
  })

  test('T1 C18 what nobody reviews within two weeks is dismissed, to the millisecond', () => {
    const story = aComplaint().justBefore('2026-03-26T10:00:00Z')
    expectOpen(story, 'mediator', 'review-complaint', '2026-03-26T10:00:00Z')
    story.at('2026-03-26T10:00:00Z')
    expect(story.order.complaint).toEqual({
      state: 'reviewed',
      upheld: false,
      reasoning: null,
      reviewedAt: at('2026-03-26T10:00:00Z'),
    })
    expect(story.history).toContainEqual({
      move: 'end-complaint',
      by: 'clock',
      rule: 'T1',
      at: '2026-03-26T10:00:00.000Z',
    })
    expect(story.points).toBe(2)
    expect(story.news.slice(-2)).toEqual(['buyer: complaint-reviewed', 'seller: complaint-reviewed'])
    expect(story.refusal('mediator', 'review-complaint', { upheld: true, reasoning })).toMatchObject({
      code: 'not-in-this-state',
    })
  })
})
