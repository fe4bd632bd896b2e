import pg from 'pg'
import { expect, test } from 'vitest'
import { reader } from '@/lib/db'
import { env } from '@/lib/env'
import { wholeSql } from '../../scripts/migrations'
import { databaseAt } from '../database-at'

/** What a database consists of, a line a part: columns, indexes and keys, but not what only migrations keep. */
const PARTS = `
  SELECT format('%s.%s %s %s %s', table_name, column_name, udt_name, is_nullable, column_default) AS part
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%'
  UNION SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%'
  UNION SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f', 'c') AND conrelid::regclass::text NOT LIKE '%\\_prisma%'
  ORDER BY 1`

test('the migrations for PostgreSQL lead to the schema', async () => {
  const { pathname } = new URL(env.DATABASE_URL)
  const fresh = `${pathname.slice(1)}_fresh`
  await onServer(env.DATABASE_URL, `CREATE DATABASE ${fresh} TEMPLATE template0`)
  const url = databaseAt(env.DATABASE_URL, fresh)
  await onServer(url, await wholeSql(url))
  const wanted = await onServer(url, PARTS)
  expect(wanted.length).toBeGreaterThan(100)
  expect((await reader.$queryRawUnsafe<Part[]>(PARTS)).map(({ part }) => part)).toEqual(wanted)
})

type Part = { readonly part: string }

async function onServer(connectionString: string, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows = [] } = await client.query<Part>(sql)
    return rows.map(({ part }) => part)
  } finally {
    await client.end()
  }
}
