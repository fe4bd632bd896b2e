import { expect, test } from 'vitest'
import { inTransaction } from '@/lib/db'

test('what Prisma asks at once in a transaction goes to its one connection one after the other', async () => {
  const warned: string[] = []
  const hear = (warning: Error) => void warned.push(warning.message)
  process.on('warning', hear)
  const data = { id: 'ana', email: 'ana@example.com', name: 'Ana Ruiz', passwordHash: 'none', createdAt: new Date() }
  const found = await inTransaction(async (tx) => {
    await tx.user.create({ data })
    return tx.user.findUniqueOrThrow({ where: { id: 'ana' }, include: { stores: true, orders: true, checkouts: true } })
  })
  // Node tells of a warning in its next turn.
  await new Promise((resolve) => setImmediate(resolve))
  process.off('warning', hear)
  expect(found).toEqual({
    ...data,
    isMediator: false,
    sessionVersion: found.sessionVersion,
    stores: [],
    orders: [],
    checkouts: [],
  })
  expect(warned).toEqual([])
})
