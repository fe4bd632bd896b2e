import { expect, test } from 'vitest'
import { insertRows, inTransaction, reader, type Tx } from '@/lib/db'

const remember = (tx: Tx, id: string) =>
  insertRows(tx, 'ReceivedEvent', [{ id, receivedAt: new Date('2026-03-02T09:00:00Z') }])
const remembered = async () => (await reader.receivedEvent.findMany()).map(({ id }) => id).sort()

test('what is written past Prisma belongs to the transaction: all of it is there afterwards, or nothing', async () => {
  await inTransaction((tx) => remember(tx, 'kept'))
  const failing = inTransaction(async (tx) => {
    await remember(tx, 'undone')
    throw new Error('not after all')
  })
  await expect(failing).rejects.toThrow('not after all')
  expect(await remembered()).toEqual(['kept'])
})

test('transactions side by side each write in their own', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `beside ${at}`)
  const made = await Promise.allSettled(
    names.map((name, at) =>
      inTransaction(async (tx) => {
        await remember(tx, name)
        await tx.user.count()
        await remember(tx, `${name} too`)
        if (at % 3 === 0) throw new Error('not this one')
      }, 'claimed'),
    ),
  )
  expect(made.filter(({ status }) => status === 'rejected')).toHaveLength(4)
  const whole = names.filter((_, at) => at % 3 !== 0).flatMap((name) => [name, `${name} too`])
  expect((await remembered()).filter((id) => id.startsWith('beside'))).toEqual(whole.sort())
})

test('one that was ended before its work was takes nothing more: it would be written for good', async () => {
  const ended = inTransaction(async (tx) => {
    await remember(tx, 'before')
    // As when it runs out of time.
    await tx.$executeRawUnsafe('ROLLBACK')
    await remember(tx, 'after')
  })
  await expect(ended).rejects.toThrow('this transaction is over')
  expect(await remembered()).not.toContain('after')
  expect(await remembered()).not.toContain('before')
})

test('work that goes on by itself when its transaction is over writes nothing', async () => {
  let over = () => {}
  const whenOver = new Promise<void>((resolve) => {
    over = resolve
  })
  const left = await inTransaction(async (tx) => ({ late: whenOver.then(() => remember(tx, 'late')) }))
  over()
  await expect(left.late).rejects.toThrow('this transaction is over')
  expect(await remembered()).not.toContain('late')
})

test('work that is made again leaves what the first attempt is still at out of it', async () => {
  let again = () => {}
  const whenAgain = new Promise<void>((resolve) => {
    again = resolve
  })
  const late: Promise<void>[] = []
  await inTransaction(async (tx) => {
    if (late.length === 0) {
      late.push(whenAgain.then(() => remember(tx, 'of the first attempt')))
      // As both databases say that another transaction was in the way.
      throw Object.assign(new Error('database is locked'), { code: '40001' })
    }
    again()
    await expect(late[0]).rejects.toThrow('this transaction is over')
    await remember(tx, 'of the second attempt')
  })
  expect((await remembered()).filter((id) => id.includes('attempt'))).toEqual(['of the second attempt'])
})

test('a transaction within a transaction is refused at once, where it would wait for itself', async () => {
  const within = inTransaction(() => inTransaction(async () => undefined))
  await expect(within).rejects.toThrow('inTransaction inside inTransaction')
})
