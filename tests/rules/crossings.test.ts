import { expect, test } from 'vitest'
import { minor } from '@/lib/law/money'
import type { Order } from '@/lib/law/order'
import type { RegionName } from '@/lib/law/rule'
import { regionNames } from '@/lib/law/table'
import { crossings } from '@/lib/rulebook/crossings'
import { rows, statesOf } from '@/lib/rulebook/rows'
import { anOrderToShip, aShippedOrder, houseWith, lines, type Story } from '../law/fixtures'

const broken = { reason: 'defective', story: 'It hums.', wanted: minor(1500) }

// The walks hold every crossing to what happens; these need more steps than a walk takes.
const stateIn = (order: Order, region: RegionName) => (region === 'refunds' ? undefined : order[region].state)

/** A step of a story, and that the page draws what it did to a part of the order that is not the move's own. */
function drawn(story: Story, region: RegionName, step: (story: Story) => unknown): string {
  const before = story.order
  step(story)
  const [from, to] = [stateIn(before, region), stateIn(story.order, region)]
  const found = crossings.filter(
    (crossing) =>
      crossing.region === region &&
      crossing.from.includes(from ?? '') &&
      crossing.to === to &&
      stateIn(story.order, crossing.when.region) === crossing.when.state,
  )
  expect(found, `${region}: ${from} → ${to}`).not.toEqual([])
  return `${from} → ${to}`
}

test('D6 S3 a return under way is over when the parcel itself turns out never to have been sent', () => {
  const agreed = () =>
    aShippedOrder({ policy: houseWith({ 'refund.beforeGoodsBack': false }) })
      .by('buyer', 'open-dispute', broken)
      .by('seller', 'propose', { amount: minor(500), withReturn: true })
      .by('buyer', 'accept-proposal', { number: 1 })
  const fails = (s: Story) => s.by('carrier', 'fail-pick-up', { tracking: 'T1' })
  expect(drawn(agreed(), 'returning', fails)).toBe('awaited → done')
  const sentBack = agreed().by('buyer', 'send-back', { carrier: 'Post', tracking: 'R1' })
  expect(drawn(sentBack, 'returning', fails)).toBe('sent → done')
})

test('D3 C14 everything back on appeal cancels an order whose buyer had asked the seller meanwhile', () => {
  const story = aShippedOrder()
    .by('buyer', 'open-dispute', broken)
    .by('buyer', 'escalate')
    .by('mediator', 'rule', { amount: minor(500), fault: 'nobody', reasoning: 'Half.' })
    .by('buyer', 'request', { reason: 'other', note: 'I do not want it.' })
    .by('buyer', 'appeal', { story: 'It is all broken.' })
  const rest = { amount: minor(1000), pardon: false, reasoning: 'It is.' }
  expect(drawn(story, 'cancellation', (s) => s.by('mediator', 'rule-appeal', rest))).toBe('requested → cancelled')
})

test('D3 S3 a ruling that waits for a second mediator is over when the parcel was never sent', () => {
  const story = aShippedOrder({ policy: houseWith({ 'dispute.approvalAbove': 700 }) })
    .by('buyer', 'open-dispute', broken)
    .by('buyer', 'escalate')
    .by('mediator', 'rule', { amount: minor(1000), fault: 'nobody', reasoning: 'Most of it.' })
  const failed = (s: typeof story) => s.by('carrier', 'fail-pick-up', { tracking: 'T1' })
  expect(drawn(story, 'dispute', failed)).toBe('awaiting-approval → closed')
  // The whole of it goes back once, by the order's end, and nothing by the ruling.
  expect(story.refunds).toEqual(['card 1200 sent', 'wallet 300 sent'])
})

test('T1 C14 a request nobody answered is over when the order is finished', () => {
  const story = aShippedOrder({ policy: houseWith({ 'request.answersWithin': 'P90D' }) })
    .by('buyer', 'request', { reason: 'other', note: 'I do not want it.' })
    .by('carrier', 'deliver', { tracking: 'T1' })
  expect(drawn(story, 'cancellation', (s) => s.passes('P60D'))).toBe('requested → none')
})

test('P1 C13 points that were decided on are followed by new ones when another part goes at the seller’s fault', () => {
  const story = anOrderToShip({ lines: lines([3, 1500]) })
  const part = { reason: 'seller-too-slow', note: 'Too slow.', parts: [{ line: 1, quantity: 1 }] }
  story.by('buyer', 'request', part)
  expect(drawn(story, 'mark', (s) => s.by('seller', 'accept'))).toBe('clean → marked')
  story
    .by('seller', 'contest', { story: 'It was not us.' })
    .by('mediator', 'review-contest', { struck: false, reasoning: 'It was.' })
    .by('buyer', 'request', part)
  expect(drawn(story, 'mark', (s) => s.by('seller', 'accept'))).toBe('reviewed → marked')
})

test('T1 every state of a part of an order but its first can be come to', () => {
  for (const region of regionNames) {
    const [, ...later] = statesOf(region)
    for (const state of later) {
      const moved = rows.some((row) => row.region === region && row.state !== state && row.to.includes(state))
      const followed = crossings.some((crossing) => crossing.region === region && crossing.to === state)
      expect(moved || followed, `${region} ${state}`).toBe(true)
    }
  }
})
