import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Sqlite } from '@/lib/sqlite'

/**
 * Migrations as Prisma keeps them, run by Prisma's own engine in its WebAssembly form: the ordinary one is a binary
 * that has to be downloaded. `prisma migrate deploy` understands the same folder and the same table.
 */

const folder = resolve('prisma/migrations')
const schemaPath = 'prisma/schema.prisma'
const filters = { externalTables: [], externalEnums: [] }

/**
 * Applies what is pending to the database at `url`, oldest first; answers with the names applied now. The engine keeps the
 * database locked to itself until the process ends, so nothing else can be done with it in the same process.
 */
export async function migrate(url: string): Promise<string[]> {
  const done = await appliedNames(url)
  if (migrationNames().every((name) => done.has(name))) return []
  const engine = await startEngine(url)
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrationsList(), filters })
  return appliedMigrationNames
}

/** The SQL that takes a database with every migration applied to today's schema; empty when there is nothing to do. */
export async function pendingSql(): Promise<string> {
  const schema = { path: schemaPath, content: readFileSync(schemaPath, 'utf8') }
  // Compared with a database of our own: the engine's shadow database takes one statement a migration on this driver.
  const scratch = mkdtempSync(join(tmpdir(), 'rescind-diff-'))
  try {
    const url = `file:${join(scratch, 'scratch.db')}`
    await migrate(url)
    const engine = await startEngine(url)
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: '.' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters,
    })
    return stdout && !stdout.includes('-- This is an empty migration.') ? stdout : ''
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Ends the process with what the engine says, for people: without the engine's own innards. */
export function giveUp(error: unknown): never {
  console.error(error instanceof Error ? error.message.replace(/\n +0: [\s\S]*/, '') : error)
  process.exit(1)
}

function migrationNames(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Asked without the engine, which takes a while to load and mostly has nothing to do. */
async function appliedNames(url: string): Promise<Set<string>> {
  const table = await query(url, "SELECT name FROM sqlite_schema WHERE name = '_prisma_migrations'")
  if (table.length === 0) return new Set()
  return new Set(await query(url, 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL'))
}

async function query(url: string, sql: string): Promise<string[]> {
  const connection = await new Sqlite(url, 'writer').connect()
  try {
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
    return rows.map((row) => String(row[0]))
  } finally {
    await connection.dispose()
  }
}

function migrationsList() {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames().map((path) => {
      const value = readFileSync(join(folder, path, 'migration.sql'), 'utf8')
      return { path, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } }
    }),
  }
}

async function startEngine(url: string): Promise<SchemaEngine> {
  // Once: a second instance would pull the memory away from under the first.
  loaded ??= loadWebAssembly()
  await loaded
  const factory = bindMigrationAwareSqlAdapterFactory(new Sqlite(url, 'writer'))
  const datamodels: [string, string][] = [[schemaPath, readFileSync(schemaPath, 'utf8')]]
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
