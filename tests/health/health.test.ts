import { beforeAll, describe, expect, test } from 'vitest'
import { now } from '@/lib/clock'
import { countMove, countRefusal, exposition } from '@/lib/health/metrics'
import { behind, health } from '@/lib/health/state'
import { runDue } from '@/lib/orders/due'
import { bought, openMarket } from '../orders/fixtures'

beforeAll(openMarket)

/** What a figure is in a text for collectors; one that was never counted is 0. */
const read = (text: string, figure: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${figure} `))
      ?.slice(figure.length) ?? 0,
  )

describe('how the shop is, seen from outside', () => {
  test('T2 a deadline nobody has played yet shows as lag, and is gone once it is played', async () => {
    // The stories' clock is in the past, so by the shop's own the order is long overdue.
    await bought({ paid: false })
    const before = await health()
    expect(before.oldestDue).not.toBeNull()
    expect(before.sweepLagMs).toBe(before.at - (before.oldestDue ?? 0))
    expect(behind(before)).toContain('sweep')
    expect((await exposition()).text).toMatch(/rescind_sweep_lag_seconds [1-9]/)
    await runDue(await now())
    const after = await health()
    expect(after.sweepLagMs).toBe(0)
    expect(behind(after)).toEqual([])
  })

  test('moves, refusals, queues and refunds are figures a collector can read', async () => {
    const figures = [
      'rescind_moves_total{move="cancel",rule="C1",by="buyer"}',
      'rescind_refusals_total{move="cancel",code="already-shipped"}',
    ]
    const before = (await exposition()).text
    countMove({ move: 'cancel', rule: 'C1', by: 'buyer' })
    countRefusal({ move: 'cancel', code: 'already-shipped' })
    const { text } = await exposition()
    // A process counts for as long as it lives.
    for (const figure of figures) expect(read(text, figure)).toBe(read(before, figure) + 1)
    expect(text).toMatch(/rescind_sweep_lag_seconds 0\n/)
    expect(text).toMatch(/rescind_outbox_lag_seconds 0\n/)
  })
})
