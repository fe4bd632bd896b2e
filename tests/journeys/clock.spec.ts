import { inTransaction } from '@/lib/db'
import { expect, MEDIATOR, test } from './fixtures'

/** Has somebody else write what a move of the clock writes. Answers, once they do, how to have them give up. */
async function heldUp(): Promise<() => Promise<void>> {
  let giveUp = () => {}
  const over = new Promise<void>((resolve) => {
    giveUp = resolve
  })
  let writes = () => {}
  const begun = new Promise<void>((resolve) => {
    writes = resolve
  })
  const other = inTransaction(async (tx) => {
    await tx.$executeRawUnsafe(
      'INSERT INTO "Clock" ("id", "offsetMs") VALUES (1, 0) ON CONFLICT ("id") DO UPDATE SET "offsetMs" = "Clock"."offsetMs"',
    )
    writes()
    await over
    throw new Error('given up')
  })
  await Promise.race([begun, other])
  return async () => {
    giveUp()
    await expect(other).rejects.toThrow('given up')
  }
}

test('T5 a move of the clock that takes long says how far it has come, and at last what happened', async ({ as }) => {
  const mediator = await as(MEDIATOR)
  await mediator.goto('/admin/clock')
  // Somebody else writes for longer than the page waits.
  const giveUp = await heldUp()
  try {
    await mediator.getByRole('button', { name: '+1 h' }).click()
    const underWay = mediator.locator('[data-jump="under-way"]')
    await expect(underWay.getByRole('progressbar', { name: 'How far the clock has come' })).toBeVisible({
      timeout: 20_000,
    })
    await expect(underWay).toContainText('On its way to')
    await expect(mediator.getByRole('button', { name: '+1 h' })).toHaveCount(0)
  } finally {
    await giveUp()
  }
  await expect(mediator.getByText('The clock was moved')).toBeVisible({ timeout: 30_000 })
  await expect(mediator.getByRole('button', { name: '+1 h' })).toBeVisible()
})
