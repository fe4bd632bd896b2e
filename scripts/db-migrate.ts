import { kindOf } from '@/lib/db/kind-of'
import { env } from '@/lib/env'
import { giveUp, migrate } from './migrations'
import './reader-gone'

/** `npm run db:migrate`: applies what is pending. */

const applied = await migrate(env.DATABASE_URL).catch(giveUp)
for (const name of applied) console.log(`  applied ${name}`)
if (applied.length === 0) console.log('  nothing to migrate')
// On PostgreSQL the engine leaves a timer behind that would keep the process for ten seconds. A file it still holds, and lets
// go of, with all that was written in it, when the process ends by itself.
if (kindOf(env.DATABASE_URL) === 'postgresql') process.exit()
