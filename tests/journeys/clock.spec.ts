import Database from 'better-sqlite3'
import { env } from '@/lib/env'
import { expect, MEDIATOR, test } from './fixtures'

test('T5 a move of the clock that takes long says how far it has come, and at last what happened', async ({ as }) => {
  const mediator = await as(MEDIATOR)
  await mediator.goto('/admin/clock')
  // Somebody else writes for longer than the page waits.
  const other = new Database(env.DATABASE_URL.replace(/^file:/, ''), { timeout: 20_000 })
  other.exec('BEGIN IMMEDIATE')
  try {
    await mediator.getByRole('button', { name: '+1 h' }).click()
    const underWay = mediator.locator('[data-jump="under-way"]')
    await expect(underWay.getByRole('progressbar', { name: 'How far the clock has come' })).toBeVisible({
      timeout: 20_000,
    })
    await expect(underWay).toContainText('On its way to')
    await expect(mediator.getByRole('button', { name: '+1 h' })).toHaveCount(0)
  } finally {
    other.exec('ROLLBACK')
    other.close()
  }
  await expect(mediator.getByText('The clock was moved')).toBeVisible({ timeout: 30_000 })
  await expect(mediator.getByRole('button', { name: '+1 h' })).toBeVisible()
})
