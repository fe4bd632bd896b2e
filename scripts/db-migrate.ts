import { env } from '@/lib/env'
import { giveUp, migrate } from './migrations'

/** `npm run db:migrate`: applies what is pending. */

const applied = await migrate(env.DATABASE_URL).catch(giveUp)
for (const name of applied) console.log(`  applied ${name}`)
if (applied.length === 0) console.log('  nothing to migrate')
