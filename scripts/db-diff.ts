import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { giveUp, pendingSql } from './migrations'

/** `npm run db:diff -- NAME`: writes the migration that leads from the migrations so far to today's schema. */

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Say what the migration does, in lower case and underscores: npm run db:diff -- add_reviews')
  process.exit(1)
}

const lock = 'prisma/migrations/migration_lock.toml'
if (!existsSync(lock)) {
  mkdirSync('prisma/migrations', { recursive: true })
  writeFileSync(
    lock,
    '# Says which database the migrations are for. Keep it in version control.\nprovider = "sqlite"\n',
  )
}

const sql = await pendingSql().catch(giveUp)
if (sql === '') {
  console.log('The migrations already lead to prisma/schema.prisma.')
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = `prisma/migrations/${stamp}_${name}`
  mkdirSync(folder)
  writeFileSync(`${folder}/migration.sql`, sql)
  console.log(`Wrote ${folder}/migration.sql: read it, then npm run db:migrate`)
}
