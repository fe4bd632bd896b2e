import { beforeAll, expect, test, vi } from 'vitest'
import { reader } from '@/lib/db'
import { log } from '@/lib/log'
import { runDue } from '@/lib/orders/due'
import type * as receiving from '@/lib/shipping/receive'
import { carrier } from '@/lib/shipping/simulated'
import { awaitingShipment, hours, openMarket, rowOf } from './fixtures'

// The other worker, at the one moment that matters: the report was read and is not yet marked as told.
vi.mock('@/lib/shipping/receive', async (actual: () => Promise<typeof receiving>) => {
  const { receive } = await actual()
  return {
    receive: async (...[event, at]: Parameters<typeof receive>) => {
      await carrier['call-off'](event)
      return receive(event, at)
    },
  }
})

beforeAll(openMarket)

test('S3 T1 a report about a parcel that is called off while it is taken in is no failure of the sweep', async () => {
  const [number] = await awaitingShipment()
  const { id: orderId } = await rowOf(number)
  await carrier.collect({ orderId, tracking: 'T1' }, hours(26))
  const failures = vi.spyOn(log, 'error')
  await runDue(hours(60))
  expect(failures).not.toHaveBeenCalled()
  expect(await reader.simEvent.count({ where: { id: { startsWith: `${orderId}:T1:` } } })).toBe(0)
})
