import type { Tx } from '@/lib/db'

/**
 * Empties the database of this process, so that a test file finds it as if it were new. Many files share a process, for
 * starting one and loading everything takes longer than most of them; what they write they do not share.
 */
export async function emptied(): Promise<void> {
  const [{ inTransaction }, { Prisma }, { sweepDone }] = await Promise.all([
    import('@/lib/db'),
    import('@/lib/generated/prisma/client'),
    import('@/lib/orders/due'),
  ])
  // What the file before set off in the background would go on with what the next one writes.
  await sweepDone()
  const tables = Object.values(Prisma.ModelName).map((name) => `"${name}"`)
  const onSqlite = process.env.DATABASE_URL?.startsWith('file:')
  await inTransaction(async (tx) => {
    if (onSqlite) await emptySqlite(tx, tables)
    else await tx.$executeRawUnsafe(`TRUNCATE ${tables.join()} RESTART IDENTITY`)
  })
}

async function emptySqlite(tx: Tx, tables: readonly string[]): Promise<void> {
  // Only when all of it is gone does nothing name what is not there.
  await tx.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON')
  for (const table of [...tables, 'sqlite_sequence']) await tx.$executeRawUnsafe(`DELETE FROM ${table}`)
}
