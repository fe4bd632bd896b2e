import { describe, expect, test } from 'vitest'
import { anOrderNeverShipped, aPaidOrder, at, expectOpen, houseWith } from './fixtures'

const tale = { story: ' The buyer asked me to wait. ' }
const reasoning = 'The messages show it.'
const aContest = (setting = {}) => anOrderNeverShipped(setting).by('seller', 'contest', tale)

describe('being marked', () => {
  test('P1 a fault of the seller’s leaves a mark on the order', () => {
    const story = anOrderNeverShipped()
    expect(story.order.mark).toEqual({ state: 'marked', points: 2, markedAt: at('2026-03-12T10:00:00Z') })
    expect(story.points).toBe(2)
  })

  test('P1 a fault of nobody’s leaves none, and there is nothing to contest', () => {
    const story = aPaidOrder().by('buyer', 'cancel', { reason: 'changed-mind' })
    expect(story.order.mark).toEqual({ state: 'clean' })
    expect(story.refusal('seller', 'contest', tale)).toMatchObject({ code: 'not-in-this-state', rule: 'P1' })
  })

  test('P1 nor where the policy counts no points', () => {
    const story = anOrderNeverShipped({ policy: houseWith({ 'sellers.pointsPerFault': 0 }) })
    expect(story.order.mark).toEqual({ state: 'clean' })
  })
})

describe('contesting', () => {
  test('P1 T2 the seller may contest it, to the last millisecond of thirty days', () => {
    const story = anOrderNeverShipped()
    expectOpen(story, 'seller', 'contest', '2026-04-11T10:00:00Z')
    story.justBefore('2026-04-11T10:00:00Z').by('seller', 'contest', tale)
    expect(story.order.mark).toEqual({
      state: 'contested',
      points: 2,
      markedAt: at('2026-03-12T10:00:00Z'),
      story: 'The buyer asked me to wait.',
      contestedAt: at('2026-04-11T10:00:00Z') - 1,
      reviewBy: at('2026-04-25T10:00:00Z') - 1,
    })
    expect(story.news.at(-1)).toBe('mediator: mark-contested')
    expect(anOrderNeverShipped().at('2026-04-11T10:00:00Z').refusal('seller', 'contest', tale)).toMatchObject({
      code: 'too-late',
      closedAt: at('2026-04-11T10:00:00Z'),
    })
  })

  test('P1 C18 T2 what is added later has the whole thirty days for itself, also where those of the rest are over', () => {
    const story = anOrderNeverShipped().at('2026-04-10T10:00:00Z').by('buyer', 'file-complaint', { story: 'Rude.' })
    story.at('2026-04-20T10:00:00Z').by('mediator', 'review-complaint', { upheld: true, reasoning })
    expectOpen(story, 'seller', 'contest', '2026-05-20T10:00:00Z')
    story.justBefore('2026-05-20T10:00:00Z').by('seller', 'contest', tale)
    expect(story.by('mediator', 'review-contest', { struck: true, reasoning }).points).toBe(0)
  })

  test('P1 only the seller, with a story', () => {
    const story = anOrderNeverShipped()
    for (const by of ['buyer', 'mediator'] as const)
      expect(story.refusal(by, 'contest', tale)).toMatchObject({ code: 'not-your-move', who: ['seller'] })
    expect(story.refusal('seller', 'contest', { story: '' })).toMatchObject({ code: 'text-needed', rule: 'P1' })
  })

  test('P1 a policy may know no contests', () => {
    const policy = houseWith({ 'sellers.contestWithin': null })
    expect(anOrderNeverShipped({ policy }).refusal('seller', 'contest', tale)).toMatchObject({
      code: 'not-in-this-policy',
      rule: 'P1',
    })
  })
})

describe('reviewing', () => {
  test('P1 struck: the points are taken off the record again', () => {
    const story = aContest().by('mediator', 'review-contest', { struck: true, reasoning: ` ${reasoning} ` })
    expect(story.order.mark).toEqual({
      state: 'reviewed',
      points: 2,
      markedAt: at('2026-03-12T10:00:00Z'),
      struck: true,
      reasoning,
      reviewedAt: at('2026-03-12T10:00:00Z'),
    })
    expect(story.follows.slice(-2)).toEqual([
      { kind: 'pardon', points: 2 },
      { kind: 'tell', whom: 'seller', about: 'contest-reviewed' },
    ])
    expect(story.points).toBe(0)
  })

  test('P1 it stands: the points stay, and it is contested only once', () => {
    const story = aContest().by('mediator', 'review-contest', { struck: false, reasoning })
    expect(story.order.mark).toMatchObject({ state: 'reviewed', struck: false, reasoning })
    expect(story.points).toBe(2)
    expect(story.news.at(-1)).toBe('seller: contest-reviewed')
    expect(story.refusal('seller', 'contest', tale)).toMatchObject({ code: 'not-in-this-state' })
  })

  test('P1 only a mediator, with reasons', () => {
    const story = aContest()
    for (const by of ['buyer', 'seller'] as const)
      expect(story.refusal(by, 'review-contest', { struck: true, reasoning })).toMatchObject({
        code: 'not-your-move',
        who: ['mediator'],
      })
    expect(story.refusal('mediator', 'review-contest', { struck: true, reasoning: ' ' })).toMatchObject({
      code: 'text-needed',
    })
  })

  test.each([
    ['struck', true, 0],
    ['stands', false, 2],
  ] as const)('T1 P1 nobody reviews it within two weeks: %s, as the policy has it', (silence, struck, points) => {
    const story = aContest({ policy: houseWith({ 'sellers.contestSilence': silence }) })
    story.justBefore('2026-03-26T10:00:00Z')
    expectOpen(story, 'mediator', 'review-contest', '2026-03-26T10:00:00Z')
    story.at('2026-03-26T10:00:00Z')
    expect(story.order.mark).toMatchObject({ state: 'reviewed', struck, reasoning: null })
    expect(story.history).toContainEqual({
      move: 'end-contest',
      by: 'clock',
      rule: 'T1',
      at: '2026-03-26T10:00:00.000Z',
    })
    expect(story.points).toBe(points)
  })

  test('P1 C18 a complaint upheld meanwhile is part of what is struck', () => {
    const story = aContest().by('buyer', 'file-complaint', { story: 'They never wrote back.' })
    story.by('mediator', 'review-complaint', { upheld: true, reasoning })
    expect(story.order.mark).toMatchObject({ state: 'contested', points: 3 })
    expect(story.by('mediator', 'review-contest', { struck: true, reasoning }).points).toBe(0)
  })
})
