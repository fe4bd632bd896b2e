import { mkdirSync, writeFileSync } from 'node:fs'
import { migrationFolders } from '@/lib/db/migration-names'
import { giveUp, pendingSql, reachedPath, schemaFor } from './migrations'
import './reader-gone'

/** `npm run db:diff -- NAME`: writes, for each kind of database, the migration that leads from those so far to today's schema. */

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Say what the migration does, in lower case and underscores: npm run db:diff -- add_reviews')
  process.exit(1)
}

const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
for (const kind of ['sqlite', 'postgresql'] as const) {
  const sql = await pendingSql(kind).catch(giveUp)
  if (sql === '') {
    console.log(`The migrations in ${migrationFolders[kind]} already lead to prisma/schema.prisma.`)
    continue
  }
  const folder = `${migrationFolders[kind]}/${stamp}_${name}`
  mkdirSync(folder)
  writeFileSync(`${folder}/migration.sql`, sql)
  if (kind === 'postgresql') writeFileSync(reachedPath, schemaFor(kind))
  console.log(`Wrote ${folder}/migration.sql: read it, then npm run db:migrate`)
}
