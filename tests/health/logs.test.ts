import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { HOUR } from '@/lib/law/time'
import { log, logTo } from '@/lib/log'
import { moveAt } from '@/lib/orders/move'
import { nameRequest, ofNoRequest } from '@/lib/request-id'
import { BUYER, bought, MONDAY, openMarket, userId } from '../orders/fixtures'

beforeAll(openMarket)
afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(globalThis, 'rescindRequests')
})

/** Everything logged meanwhile, as a collector reads it. */
const written = () => {
  const lines: Record<string, unknown>[] = []
  const logger = logTo({ write: (line: string) => void lines.push(JSON.parse(line)) })
  logger.level = 'info'
  return { lines, logger }
}

test('a line says which request it was written for, however late, and none where no request is answered', async () => {
  const { lines, logger } = written()
  const requests = new AsyncLocalStorage<{ requestId?: string }>()
  Object.assign(globalThis, { rescindRequests: requests })
  const answering = (requestId: string) =>
    requests.run({}, async () => {
      nameRequest(requestId)
      await setImmediate()
      logger.info(requestId)
      ofNoRequest(() => logger.info('nobody'))
    })
  await Promise.all([answering('request-one'), answering('request-two')])
  logger.info('nobody')
  expect(lines).toHaveLength(5)
  for (const { msg, requestId } of lines) expect(requestId ?? 'nobody').toBe(msg)
})

test('M3 F3 a move is logged with its order, rule and party, a refused one with why; neither with a word of what was said', async () => {
  const said = vi.spyOn(log, 'info')
  const { numbers } = await bought({ paid: false })
  const number = numbers[0] as string
  const buyer = { userId: await userId(BUYER), as: 'buyer' } as const
  await moveAt(MONDAY + HOUR, number, buyer, { move: 'cancel', reason: 'changed-mind', note: 'We are moving.' })
  await moveAt(MONDAY + HOUR, number, buyer, { move: 'cancel', reason: 'changed-mind', note: 'We are moving.' })
  const told = said.mock.calls.map(([facts]) => facts as unknown as Record<string, unknown>)
  expect(told).toContainEqual(expect.objectContaining({ order: number, move: 'cancel', rule: 'C1', by: 'buyer' }))
  expect(told).toContainEqual(
    expect.objectContaining({ order: number, move: 'cancel', by: 'buyer', code: expect.any(String) }),
  )
  expect(JSON.stringify(told)).not.toContain('moving')
})
