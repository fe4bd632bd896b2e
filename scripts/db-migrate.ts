import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { env } from '@/lib/env'
import { giveUp, isEmpty, migrate } from './migrations'

/** `npm run db:migrate`: applies what is pending. With --seed it also fills a database that holds nothing yet. */

const applied = await migrate(env.DATABASE_URL).catch(giveUp)
for (const name of applied) console.log(`  applied ${name}`)
if (applied.length === 0) console.log('  nothing to migrate')

if (process.argv.includes('--seed') && existsSync('prisma/seed.ts') && (await isEmpty(env.DATABASE_URL))) {
  console.log('  filling the empty database')
  // A process of its own: a seed is a script that runs when it is loaded.
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'prisma/seed.ts'], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
