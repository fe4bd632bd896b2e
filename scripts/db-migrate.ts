import { env } from '@/lib/env'
import { giveUp, kindOf, migrate } from './migrations'

/** `npm run db:migrate`: applies what is pending. */

const applied = await migrate(env.DATABASE_URL).catch(giveUp)
for (const name of applied) console.log(`  applied ${name}`)
if (applied.length === 0) console.log('  nothing to migrate')
// With a server the engine leaves a timer behind that would go on for ten seconds. A file is whole once a process has ended by itself.
if (kindOf(env.DATABASE_URL) === 'postgresql') process.exit()
