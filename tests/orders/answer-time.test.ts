import { beforeAll, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import house from '@/lib/law/policies/house.json'
import { DAY } from '@/lib/law/time'
import { chooseAnswerTime } from '@/lib/stores/answer-time'
import { as, awaitingShipment, BUYER, hours, MONDAY, openMarket, SELLER, SELLER2, userId } from './fixtures'

const CHOICE_FROM = hours(100)

beforeAll(async () => {
  await openMarket()
  const request = { ...house.request, storeMayChoose: { from: 'PT24H', to: 'P7D' } }
  await inTransaction((tx) =>
    tx.policyVersion.create({
      data: { name: 'house', version: 2, document: { ...house, request }, from: new Date(CHOICE_FROM) },
    }),
  )
})

const storeOf = async (email: string) =>
  (await reader.store.findFirstOrThrow({ where: { owner: { email } }, orderBy: { slug: 'asc' } })).id

test('C8 a store may choose its answer time only where the policy in force lets it, and within its bounds', async () => {
  const [seller, store] = [await userId(SELLER), await storeOf(SELLER)]
  const twoDays = { ms: 2 * DAY }
  expect(await chooseAnswerTime(seller, store, twoDays, MONDAY)).toBe('out-of-bounds')
  expect(await chooseAnswerTime(seller, store, { ms: 8 * DAY }, CHOICE_FROM)).toBe('out-of-bounds')
  expect(await chooseAnswerTime(seller, store, { ms: 0 }, CHOICE_FROM)).toBe('out-of-bounds')
  expect(await chooseAnswerTime(seller, store, twoDays, CHOICE_FROM)).toBe('done')
  expect(await reader.store.findUniqueOrThrow({ where: { id: store } })).toMatchObject({ answersWithin: twoDays })
})

test('C8 F1 nobody chooses for the store of somebody else', async () => {
  expect(await chooseAnswerTime(await userId(SELLER2), await storeOf(SELLER), { ms: DAY }, CHOICE_FROM)).toBe(
    'not-found',
  )
})

test('C8 T4 orders placed from then on have the chosen time, and without a choice the policy’s', async () => {
  const [seller, store] = [await userId(SELLER), await storeOf(SELLER)]
  const answerBy = async (at: number) => {
    const [number] = await awaitingShipment({ at })
    await as(BUYER, 'buyer', at + 26 * 3_600_000, number, { move: 'request', reason: 'changed-mind' })
    const { answerBy, requestedAt } = await reader.cancellationRequest.findFirstOrThrow({
      where: { order: { number } },
    })
    return answerBy.getTime() - requestedAt.getTime()
  }
  await chooseAnswerTime(seller, store, { ms: 3 * DAY }, CHOICE_FROM)
  expect(await answerBy(CHOICE_FROM)).toBe(3 * DAY)
  await chooseAnswerTime(seller, store, null, CHOICE_FROM)
  expect(await answerBy(CHOICE_FROM + 40 * 3_600_000)).toBe(14 * DAY)
})
