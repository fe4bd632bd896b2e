import { parseArgs } from 'node:util'
import { openDatabase } from '@/lib/db'
import { redateAll } from '@/lib/orders/redate-all'
import { command } from './command'

/** `npm run deadlines`: after a release that moves one, writes every stored deadline as the law says it now. */
await command('npm run deadlines', async () => {
  parseArgs({ options: {} })
  await openDatabase()
  const count = await redateAll()
  console.log(`The deadlines of ${count} ${count === 1 ? 'checkout' : 'checkouts'} are as the law says them.`)
})
