import { parseArgs } from 'node:util'
import { openDatabase } from '@/lib/db'
import { log } from '@/lib/log'
import { work } from '@/lib/orders/work'
import { command } from './command'

/** `npm run worker`: does what is due, beside the server or instead of its own sweep. Ctrl-C ends it cleanly. */

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

await command('npm run worker', async () => {
  parseArgs({ options: {} })
  await openDatabase()
  log.info('the worker does what is due, about every second')
  // The loop itself keeps no process alive; this does, until it is over.
  const alive = setInterval(() => undefined, 60_000)
  await work(stop.signal)
  clearInterval(alive)
  log.info('the worker has stopped')
})
