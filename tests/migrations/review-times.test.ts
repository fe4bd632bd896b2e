import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { kindOf } from '@/lib/db/kind-of'
import { migrationFolders } from '@/lib/db/migration-names'
import { env } from '@/lib/env'
import { bought, hours, MONDAY, openMarket } from '../orders/fixtures'

beforeAll(openMarket)

const folder = migrationFolders[kindOf(env.DATABASE_URL)]
const name = readdirSync(folder).find((one) => one.endsWith('_review_times'))
const statements = readFileSync(`${folder}/${name}/migration.sql`, 'utf8')
  .replace(/^--.*$/gm, '')
  .split(';')
  .map((statement) => statement.trim())
  .filter((statement) => statement !== '' && !statement.startsWith('PRAGMA'))

const asItWas = [
  'DROP INDEX "Review_productId_at_id_idx"',
  'DROP INDEX "RefundLeg_state_idx"',
  'ALTER TABLE "Review" DROP COLUMN "at"',
  'CREATE INDEX "Review_productId_idx" ON "Review"("productId")',
]

test('F6 a review of before has the time of its order’s feedback, or else that of the migration', async () => {
  const { numbers } = await bought({})
  const order = await reader.order.findUniqueOrThrow({ where: { number: numbers[0] ?? '' }, include: { lines: true } })
  const { id: orderId, storeId } = order
  const before = await reader.review.findMany({ orderBy: { id: 'asc' } })
  const began = Date.now()
  await inTransaction(async (tx) => {
    for (const statement of asItWas) await tx.$executeRawUnsafe(statement)
    await tx.feedback.create({ data: { orderId, storeId, stars: 5, at: new Date(hours(5)) } })
    await tx.$executeRaw`INSERT INTO "Review" ("id", "productId", "author", "stars", "text", "orderId")
      VALUES ('said', ${order.lines[0]?.productId}, 'Ines', 5, 'Good.', ${orderId})`
    for (const statement of statements) await tx.$executeRawUnsafe(statement)
  })
  expect(await reader.review.findUniqueOrThrow({ where: { id: 'said' } })).toMatchObject({ at: new Date(hours(5)) })
  const after = await reader.review.findMany({ where: { id: { not: 'said' } }, orderBy: { id: 'asc' } })
  const untimed = ({ at: _, ...review }: (typeof after)[number]) => review
  expect(after.map(untimed)).toEqual(before.map(untimed))
  // Seeded at other times than now, and nobody knows of it any more.
  for (const { at } of before) expect(at.getTime()).toBeLessThan(MONDAY)
  for (const { at } of after) expect(Math.abs(at.getTime() - began)).toBeLessThan(60_000)
})
