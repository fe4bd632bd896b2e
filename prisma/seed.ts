import { parseArgs } from 'node:util'
import { openDatabase, reader } from '@/lib/db'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { command } from '@/scripts/command'
import { isHalfTold } from './seed/half-told'
import { printList } from './seed/list'
import { writeMarket } from './seed/market'
import { tellTalks } from './seed/talks'
import { tell } from './seed/tell'

/**
 * `npm run seed`: fills an empty database with the demo market, in a simulation only. `npm run seed -- --list` prints what is
 * in it.
 */
const SOME_HOUR = 3_600_000
const HALF_TOLD = `  But the demo market in it is not whole: filling it was broken off, or an older version did it.
  For a whole one, stop the shop, give it an empty database (DATABASE_URL), and start again.`

async function seed(): Promise<void> {
  if (!env.SIMULATION) {
    console.error(
      'This is no simulation (SIMULATION=0), and everybody knows the password of the demo market: it is for',
    )
    console.error(
      'simulations alone. Begin a shop of your own with `npm run shop -- begin`; docs/operations.md says how.',
    )
    process.exitCode = 1
    return
  }
  if ((await reader.user.count()) > 0) {
    console.log('  people are in it already: nothing to seed')
    if (await isHalfTold()) console.log(HALF_TOLD)
    return
  }
  // Moves that are only told are no news: whoever watches should see how far it is.
  if (log.isLevelEnabled('info')) log.level = 'warn'
  // A whole hour, so that seeding twice within it tells the same story at the same times.
  const now = Math.floor(Date.now() / SOME_HOUR) * SOME_HOUR
  await writeMarket(now)
  await tell(now, (told, all) => {
    if (told % 20 === 0 || told === all) console.log(`  the orders’ stories: ${told} of ${all} moments told`)
  })
  await tellTalks(now)
}

await command('npm run seed [-- --list]', async () => {
  const { values } = parseArgs({ options: { list: { type: 'boolean' } } })
  await openDatabase()
  if (values.list) await printList()
  else await seed()
})
