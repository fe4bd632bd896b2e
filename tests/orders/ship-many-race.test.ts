import { afterAll, beforeAll, expect, test } from 'vitest'
import { now } from '@/lib/clock'
import { HOUR } from '@/lib/law/time'
import { runDue } from '@/lib/orders/due'
import type { MoveAnswer } from '@/lib/orders/move'
import type { PersonalCommand } from '@/lib/orders/party'
import type { ShippedMany } from '@/lib/orders/ship-many'
import { shipManyWords as words } from '@/lib/words/ship-many'
import { addresses } from '@/prisma/seed/people'
import { BUYER, bought, openMarket, SELLER, userId } from './fixtures'
import { racers } from './race'
import { stored } from './stored'

let runners: Awaited<ReturnType<typeof racers>>

beforeAll(async () => {
  await openMarket()
  runners = await racers()
})
afterAll(() => runners.stop())

const ORDERS = 16
const to = { ...addresses[BUYER], street: 'Via Saragozza 91' }
const asks: readonly PersonalCommand[] = [
  { move: 'request', reason: 'changed-mind' },
  { move: 'ask-address', to },
]

test('C16 S5 what a buyer asks while a table is being shipped is not refused unseen', {
  timeout: 120_000,
}, async () => {
  const [at, seller, buyer] = [await now(), await userId(SELLER), await userId(BUYER)]
  const numbers: string[] = []
  for (let index = 0; index < ORDERS; index++)
    numbers.push(...(await bought({ items: ['speckled-mug'], at: at - 30 * HOUR })).numbers)
  await runDue(at - 5 * HOUR)
  const asking = numbers.map((number, index) => ({
    ...{ move: asks[index % 2] as PersonalCommand, number, actor: { userId: buyer, as: 'buyer' as const }, at },
  }))
  // From the last row up, so that the two meet half-way.
  const [shipped, answers] = (await runners.race<unknown>(
    { ship: numbers.map((number, index) => `${number},Post,T${index}`).join('\n'), userId: seller },
    { each: asking.toReversed() },
    false,
  )) as [ShippedMany, MoveAnswer[]]
  for (const [index, { is }] of answers.toReversed().entries()) {
    const { cancellation, destination, fulfilment } = await stored(numbers[index] as string)
    const why = shipped.rows[index]?.why
    if (is === 'refused') expect([why, fulfilment.state]).toEqual([words.shipped, 'shipped'])
    else if (index % 2 === 0)
      expect([why, cancellation.state, fulfilment.state]).toEqual([words.requested, 'requested', 'waiting'])
    else expect([why, destination.state, fulfilment.state]).toEqual([words.asked, 'asked', 'waiting'])
  }
})
