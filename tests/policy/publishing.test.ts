import { beforeAll, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { DAY, HOUR } from '@/lib/law/time'
import { checkState } from '@/lib/policy/check'
import { findDraft, saveDraft } from '@/lib/policy/drafts'
import { publish } from '@/lib/policy/publish'
import { takeBack } from '@/lib/policy/take-back'
import { hashOf } from '@/lib/policy/text'
import {
  as,
  awaitingShipment,
  BUYER,
  bought,
  hours,
  MEDIATOR,
  MONDAY,
  openMarket,
  rowOf,
  userId,
} from '../orders/fixtures'
import { checked, drafted, draftOf, policyText, publication, publishedVersions } from './fixtures'

beforeAll(openMarket)

const at = (instant: number) => async () => instant
const faster = policyText({ 'request.answersWithin': 'PT48H', 'payment.payWithin': 'P3D' })

/** How long the seller has to answer a request made an hour after the order awaits shipment. */
async function answerTime(number: string, asked: number): Promise<number> {
  await as(BUYER, 'buyer', asked, number, { move: 'request', reason: 'changed-mind' })
  const { answerBy } = await reader.cancellationRequest.findFirstOrThrow({ where: { order: { number } } })
  return answerBy.getTime() - asked
}

test('T4 an order placed before a version begins keeps its policy and its deadlines; one placed from then on takes it', async () => {
  const [old] = await awaitingShipment({ at: MONDAY })
  const { numbers: unpaid } = await bought({ at: MONDAY + HOUR, paid: false })
  const before = await rowOf(old)
  const waiting = await rowOf(unpaid[0] as string)
  const from = hours(48)
  const published = await publish(await publication(await checked(faster), from), at(hours(30)))
  expect(published).toMatchObject({ name: 'house', version: 2, from })

  expect(await rowOf(old)).toEqual(before)
  expect(await rowOf(waiting.number)).toEqual(waiting)
  // Windows are half-open: the last moment before it begins still has the old one.
  const policyAt = async (instant: number) =>
    (await rowOf((await bought({ at: instant, paid: false })).numbers[0] as string)).policyId
  expect(await policyAt(from - 1)).toBe(before.policyId)
  expect(await policyAt(from)).toBe('id' in published && published.id)

  const [young] = await awaitingShipment({ at: from + HOUR })
  expect((await rowOf(young)).policyId).not.toBe(before.policyId)
  const asked = from + 26 * HOUR
  expect(await answerTime(old, asked)).toBe(14 * DAY)
  expect(await answerTime(young, asked)).toBe(48 * HOUR)
  const dueAfter = async (placed: number) => {
    const row = await rowOf((await bought({ at: placed, paid: false })).numbers[0] as string)
    return (row.dueAt?.getTime() ?? 0) - placed
  }
  expect((waiting.dueAt?.getTime() ?? 0) - MONDAY - HOUR).toBe(20 * DAY)
  expect(await dueAfter(from + 1)).toBe(3 * DAY)
})

test('T4 nothing is published that was not checked, was found unsound, is no policy, or is not what was shown', async () => {
  const versions = await publishedVersions()
  const refusal = async (id: string, change = {}) => publish({ ...(await publication(id)), ...change }, at(hours(60)))
  expect(await refusal(await drafted(policyText()))).toEqual({ refused: 'unchecked' })
  expect(await refusal(await checked(policyText({}, ['error'])))).toEqual({ refused: 'unsound' })
  expect(await refusal(await checked(policyText({}, ['break'])))).toEqual({ refused: 'unchecked' })
  expect(await refusal(await drafted('{ "name": "house" }'))).toEqual({ refused: 'invalid' })
  expect(await refusal(await checked(policyText()), { seen: hashOf('something else') })).toEqual({ refused: 'changed' })
  expect(await refusal(await checked(policyText()), { from: hours(60) - 1 })).toEqual({ refused: 'past' })
  expect(await refusal(await checked(policyText()), { from: hours(48) })).toEqual({ refused: 'past' })
  const edited = await checked(policyText())
  const { text } = await draftOf(edited)
  await saveDraft(edited, { text: faster, seen: hashOf(text), at: MONDAY, by: 'amara' })
  expect(await refusal(edited)).toEqual({ refused: 'unchecked' })
  expect(await publishedVersions()).toEqual(versions)
})

test('T4 what a check found about another text counts for nothing, also where somebody writes it beside this one', async () => {
  const id = await checked(policyText())
  await inTransaction((tx) => tx.policyDraft.update({ where: { id }, data: { text: faster } }))
  expect(checkState(await draftOf(id)).is).toBe('unchecked')
  expect(await publish(await publication(id), at(hours(60)))).toEqual({ refused: 'unchecked' })
})

test('T4 no two versions begin at the same moment, and warnings do not keep one from being published', async () => {
  const from = hours(500)
  const first = await checked(policyText({}, ['warning']))
  expect(await publish(await publication(first, from), at(hours(60)))).toMatchObject({ from })
  const second = await checked(policyText())
  expect(await publish(await publication(second, from), at(hours(60)))).toEqual({ refused: 'taken' })
  expect(await findDraft(second)).not.toBeNull()
  expect(await publish(await publication(second, 'now'), at(from))).toMatchObject({ from: from + 1 })
})

test('T4 a draft is published once, however often it is sent', async () => {
  const versions = await publishedVersions()
  const asked = await publication(await checked(policyText({ 'request.perOrder': 3 })))
  const answers = await Promise.all([1, 2, 3].map(() => publish(asked, at(hours(600)))))
  expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'gone' }, { refused: 'gone' }])
  expect(await publishedVersions()).toHaveLength(versions.length + 1)
})

test('T4 a version that has not begun is taken back: its text is a draft again, and its number is not given again', async () => {
  const begins = hours(800)
  const published = await publish(await publication(await checked(faster), begins), at(hours(700)))
  if ('refused' in published) throw new Error(published.refused)
  const versions = await publishedVersions()
  const by = await userId(MEDIATOR)
  const answers = await Promise.all([1, 2, 3].map(() => takeBack({ id: published.id, by }, at(begins - 1))))
  expect(answers.filter((answer) => 'refused' in answer)).toEqual([
    { refused: 'taken-back' },
    { refused: 'taken-back' },
  ])
  const draft = answers.flatMap((answer) => ('draft' in answer ? [answer.draft] : []))
  expect(JSON.parse((await draftOf(draft[0] as string)).text)).toEqual(JSON.parse(faster))
  expect(await publishedVersions()).toEqual(versions.filter((version) => version !== `house ${published.version}`))

  const again = await publish(await publication(await checked(faster), begins), at(hours(700)))
  expect(again).toMatchObject({ version: published.version + 1, from: begins })
})

test('T4 a version that has begun is not taken back: orders may have it', async () => {
  const begins = hours(900)
  const published = await publish(await publication(await checked(faster), begins), at(hours(850)))
  if ('refused' in published) throw new Error(published.refused)
  const versions = await publishedVersions()
  expect(await takeBack({ id: published.id, by: await userId(MEDIATOR) }, at(begins))).toEqual({ refused: 'begun' })
  expect(await publishedVersions()).toEqual(versions)
})
