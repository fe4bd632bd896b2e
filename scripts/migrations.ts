import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Database } from '@/lib/db/database'
import { kindOf } from '@/lib/db/kind-of'
import { migrationFolders, migrationNames } from '@/lib/db/migration-names'
import { NotReady, unopened } from '@/lib/db/not-ready'
import { Sqlite } from '@/lib/sqlite'
import { forPostgresql } from './generate.mjs'

/**
 * Migrations as Prisma keeps them, run by Prisma's own engine in its WebAssembly form: the ordinary one is a binary
 * that has to be downloaded. `prisma migrate deploy` understands the same folders and the same table. Each kind of
 * database has a history of its own, of the same meaning, that leads to the one schema.
 */

type Kind = Database['kind']

const schemaPath = 'prisma/schema.prisma'
const filters = { externalTables: [], externalEnums: [] }

/**
 * Applies what is pending to the database at `url`, oldest first; answers with the names applied now. The engine keeps the
 * database locked to itself until the process ends, so nothing else can be done with it in the same process.
 */
export async function migrate(url: string): Promise<string[]> {
  const kind = kindOf(url)
  const done = await appliedNames(url).catch((error) => {
    throw new NotReady(unopened(error), { cause: error })
  })
  if (migrationNames(kind).every((name) => done.has(name))) return []
  const engine = await startEngine(url)
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(kind), filters })
  return appliedMigrationNames
}

/** The SQL that takes a database with every migration applied to today's schema; empty when there is nothing to do. */
export async function pendingSql(kind: Kind): Promise<string> {
  const scratch = await scratchDatabase(kind)
  try {
    const to = { path: schemaPath, content: schemaFor(kind) }
    const engine = await startEngine(scratch.url)
    // A file is made by the migrations and compared. The engine cannot read a server that way through Prisma's adapter
    // ("Column type 'char' could not be deserialized"): there it is what the last migration led to.
    if (kind === 'sqlite') await engine.applyMigrations({ migrationsList: migrationsList(kind), filters })
    const { stdout } = await engine.diff({
      from: kind === 'sqlite' ? { tag: 'schemaDatasource', files: [to], configDir: '.' } : reached(),
      to: { tag: 'schemaDatamodel', files: [to] },
      script: true,
      exitCode: null,
      filters,
    })
    return stdout && !stdout.includes('-- This is an empty migration.') ? stdout : ''
  } finally {
    await scratch.remove()
  }
}

/** The SQL that makes today's schema from nothing, for the kind of database at `url`. */
export async function wholeSql(url: string): Promise<string> {
  const to = { path: schemaPath, content: schemaFor(kindOf(url)) }
  const engine = await startEngine(url)
  const { stdout } = await engine.diff({
    ...{ from: { tag: 'empty' }, to: { tag: 'schemaDatamodel', files: [to] } },
    ...{ script: true, exitCode: null, filters },
  })
  return stdout ?? ''
}

async function scratchDatabase(kind: Kind): Promise<{ url: string; remove: () => unknown }> {
  if (kind === 'postgresql') {
    // Only there for development, and it has its own ideas of how a process ends.
    const { startPostgresql } = await import('./postgresql-server')
    const server = await startPostgresql()
    return { url: server.url('postgres'), remove: server.stop }
  }
  const folder = mkdtempSync(join(tmpdir(), 'rescind-diff-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return { url: `file:${join(folder, 'scratch.db')}`, remove }
}

/** Where the migrations for PostgreSQL lead, as a schema: kept beside them by `npm run db:diff`. */
export const reachedPath = join(migrationFolders.postgresql, 'reached.prisma')

function reached() {
  if (!existsSync(reachedPath)) return { tag: 'empty' } as const
  const files = [{ path: reachedPath, content: readFileSync(reachedPath, 'utf8') }]
  return { tag: 'schemaDatamodel', files } as const
}

/** Ends the process with what the engine says, for people: without the engine's own innards. */
export function giveUp(error: unknown): never {
  console.error(error instanceof Error ? error.message.replace(/\n +0: [\s\S]*/, '') : error)
  process.exit(1)
}

export const schemaFor = (kind: Kind): string => {
  const text = readFileSync(schemaPath, 'utf8')
  return kind === 'sqlite' ? text : forPostgresql(text)
}

/** Asked without the engine, which takes a while to load and mostly has nothing to do. */
async function appliedNames(url: string): Promise<Set<string>> {
  const where = { sqlite: 'sqlite_schema WHERE name', postgresql: 'pg_catalog.pg_tables WHERE tablename' }[kindOf(url)]
  const table = await query(url, `SELECT 1 FROM ${where} = '_prisma_migrations'`)
  if (table.length === 0) return new Set()
  return new Set(await query(url, 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL'))
}

async function query(url: string, sql: string): Promise<string[]> {
  const connection = await factoryFor(url).connect()
  try {
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
    return rows.map((row) => String(row[0]))
  } finally {
    await connection.dispose()
  }
}

const factoryFor = (url: string): SqlMigrationAwareDriverAdapterFactory =>
  kindOf(url) === 'sqlite' ? new Sqlite(url, 'writer') : new WholeScripts({ connectionString: url })

/** Prisma's adapter takes a script apart at every semicolon, also at those inside of a function. */
class WholeScripts extends PrismaPg {
  override async connect() {
    const connection = await super.connect()
    connection.executeScript = async (script) => void (await connection.underlyingDriver().query(script))
    return connection
  }
}

function migrationsList(kind: Kind) {
  const folder = resolve(migrationFolders[kind])
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(kind).map((path) => {
      const value = readFileSync(join(folder, path, 'migration.sql'), 'utf8')
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
    }),
  }
}

async function startEngine(url: string): Promise<SchemaEngine> {
  // Once: a second instance would pull the memory away from under the first.
  loaded ??= loadWebAssembly()
  await loaded
  const factory = bindMigrationAwareSqlAdapterFactory(factoryFor(url))
  const datamodels: [string, string][] = [[schemaPath, schemaFor(kindOf(url))]]
  return SchemaEngine.new({ datamodels }, () => undefined, factory)
}

let loaded: Promise<void> | undefined

/** The package imports its .wasm as a module, which Node 20 cannot do: the same steps by hand. */
async function loadWebAssembly(): Promise<void> {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(path.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue as never })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
}
