import { existsSync } from 'node:fs'
import type { Database } from './database'
import { migrationFolders, migrationNames } from './migration-names'

/** Why a database cannot be worked on yet, in words for whoever runs the shop. */
export class NotReady extends Error {}

/** What is said where a database cannot be opened. */
export const unopened = (error: unknown): string => `The database (DATABASE_URL) cannot be opened: ${shortly(error)}.`

const APPLY = 'Apply the migrations first: npm run db:migrate'

/** Opens a database. @throws NotReady where it cannot be reached, has no tables, or lacks migrations that are here. */
export async function openReady(database: Database): Promise<void> {
  try {
    await database.open()
  } catch (error) {
    throw new NotReady(unopened(error), { cause: error })
  }
  if (!(await hasTables(database))) throw new NotReady(`There are no tables in the database yet. ${APPLY}`)
  const applied = await appliedTo(database)
  const missing = migrationsFor(database).filter((name) => !applied.has(name))
  if (missing.length > 0)
    throw new NotReady(`The database is older than this version: it lacks ${missing.join(', ')}. ${APPLY}`)
}

/** Why one cannot be opened, in a line: Prisma tells of the query that failed at length, and its driver only in a code. */
function shortly(error: unknown): string {
  const { cause, message = String(error) } = error instanceof Error ? error : {}
  if (typeof cause === 'object' && cause && 'kind' in cause) {
    if ('originalMessage' in cause) return String(cause.originalMessage)
    if (cause.kind === 'DatabaseNotReachable' && 'host' in cause) return `nothing answers at ${cause.host}`
  }
  const said = message.trim()
  return (/Message: `(.+)`/s.exec(said)?.[1] ?? said.split('\n').at(-1) ?? said).replace(/\.$/, '')
}

async function hasTables({ kind, reader }: Database): Promise<boolean> {
  const [table] =
    kind === 'sqlite'
      ? await reader.$queryRaw<unknown[]>`SELECT 1 FROM sqlite_schema WHERE name = '_prisma_migrations'`
      : await reader.$queryRaw<unknown[]>`SELECT 1 FROM pg_tables
          WHERE tablename = '_prisma_migrations' AND schemaname = current_schema()`
  return table !== undefined
}

async function appliedTo({ reader }: Database): Promise<Set<string>> {
  const rows = await reader.$queryRaw<{ readonly name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`
  return new Set(rows.map(({ name }) => name))
}

/** The migrations that came with this version; none where their folder is not at hand. */
const migrationsFor = ({ kind }: Database): string[] =>
  existsSync(/* turbopackIgnore: true */ migrationFolders[kind]) ? migrationNames(kind) : []
