import { beforeAll, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import house from '@/lib/law/policies/house.json'
import { claimCase } from '@/lib/mediation/claiming'
import { queue } from '@/lib/mediation/queue'
import { runDue } from '@/lib/orders/due'
import { withValue } from '@/lib/policy/values'
import { as, BUYER, hours, MEDIATOR, openMarket, SELLER, userId } from '../orders/fixtures'
import { stored } from '../orders/stored'
import { caseOf, deedsOf, MEDIATOR2, withMediator } from './fixtures'

const LIMIT = 1000
const ids = { one: '', two: '' }

beforeAll(async () => {
  await openMarket()
  const document = withValue(house, 'dispute.approvalAbove', LIMIT) as object
  await inTransaction((tx) => tx.policyVersion.updateMany({ data: { document } }))
  Object.assign(ids, { one: await userId(MEDIATOR), two: await userId(MEDIATOR2) })
})

const ruling = (amount: number) =>
  ({ move: 'rule', amount: minor(amount), fault: 'nobody', reasoning: 'The lid.' }) as const
const ruledAbove = async () => {
  const number = await withMediator()
  expect(await as(MEDIATOR, 'mediator', hours(31), number, ruling(LIMIT + 1))).toMatchObject({ is: 'done' })
  return number
}

test('D3 whoever ruled above the amount gives the case out of hand, and cannot keep it from another', async () => {
  const number = await ruledAbove()
  const found = await caseOf(number)
  expect(found).toMatchObject({ stage: 'approving', claimedById: null })
  expect(await deedsOf(number)).toEqual(['case-claimed', 'case-released'])
  expect(await claimCase(found.id, ids.one, hours(31))).toMatchObject({ is: 'own' })
  const listed = await queue(ids.two, { stage: 'approving', sort: 'deadline', page: 1, search: number }, hours(32))
  expect(listed.total).toBe(1)
})

test('D3 they cannot approve it, another can, and only then money goes back', async () => {
  const number = await ruledAbove()
  const before = await stored(number)
  expect(await as(MEDIATOR, 'mediator', hours(32), number, { move: 'approve-ruling' })).toMatchObject({
    refusal: { code: 'own-ruling' },
  })
  expect(await stored(number)).toEqual(before)
  expect(before.refunds).toEqual([])
  expect(await as(MEDIATOR2, 'mediator', hours(32), number, { move: 'approve-ruling' })).toMatchObject({ is: 'done' })
  const after = await stored(number)
  expect(after.dispute).toMatchObject({ state: 'closed', how: 'ruled', amount: LIMIT + 1, ruledBy: ids.one })
  expect(after.refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(LIMIT + 1)
})

test('D3 sent back, the very amount is ruled on alone, and nothing of the first ruling is left', async () => {
  const number = await ruledAbove()
  await as(MEDIATOR2, 'mediator', hours(32), number, { move: 'send-back-ruling', reasoning: 'Look again.' })
  expect((await stored(number)).dispute.state).toBe('with-mediator')
  await as(MEDIATOR2, 'mediator', hours(33), number, ruling(LIMIT))
  expect((await stored(number)).dispute).toMatchObject({ state: 'closed', amount: LIMIT, ruledBy: ids.two })
})

test('D3 whoever sends a ruling back gives the case out of hand, and its author can rule anew at once', async () => {
  const number = await ruledAbove()
  await as(MEDIATOR2, 'mediator', hours(32), number, { move: 'send-back-ruling', reasoning: 'Look again.' })
  expect(await caseOf(number)).toMatchObject({ stage: 'waiting', claimedById: null })
  expect(await as(MEDIATOR, 'mediator', hours(33), number, ruling(LIMIT))).toMatchObject({ is: 'done' })
  expect((await stored(number)).dispute).toMatchObject({ state: 'closed', ruledBy: ids.one })
})

test('D3 what buyer and seller are told of it says nothing of what was ruled', async () => {
  const number = await ruledAbove()
  const told = await reader.notification.findMany({ where: { order: { number }, about: 'approval-needed' } })
  // Both sides, and every mediator.
  expect(told).toHaveLength(4)
  await runDue(hours(32))
  const mails = await reader.mail.findMany({
    where: { key: { contains: ':approval-needed' }, text: { contains: number } },
  })
  expect(mails.map(({ to }) => to).toSorted()).toEqual([BUYER, SELLER])
  for (const { subject, text } of mails) {
    expect(`${subject} ${text}`).not.toContain('10.01')
    expect(text).not.toContain('The lid.')
  }
})
