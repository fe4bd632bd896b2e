import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { runNode } from './run.mjs'

/**
 * `npm run generate`: Prisma's client for each kind of database, from the one schema. A client knows one kind only, so the
 * schema of the other is derived from it; what both cannot do has no place in it.
 */

const schema = 'prisma/schema.prisma'
/** Where the schema for PostgreSQL is written; the client goes beside it. */
const derived = 'lib/generated/postgresql.prisma'

/** Makes the client of each kind. */
export function generate() {
  mkdirSync('lib/generated', { recursive: true })
  writeFileSync(derived, forPostgresql(readFileSync(schema, 'utf8')))
  for (const path of [schema, derived])
    runNode(['node_modules/prisma/build/index.js', 'generate', '--no-hints', '--schema', path], {
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    })
}

/** `Json` would become JSONB there, which sorts what it is given: policies and histories are kept as they were written. */
export function forPostgresql(text) {
  return text
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('output   = "../lib/generated/prisma"', 'output   = "./postgresql"')
    .replace(/^(\s+\w+\s+Json\??)(.*)$/gm, '$1 @db.Json$2')
}

if (process.argv[1] === import.meta.filename) generate()
