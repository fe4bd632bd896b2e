import { closeDatabase, openDatabase } from '@/lib/db'
import { type Publication, publish } from '@/lib/policy/publish'

/** One mediator of a race: a process of its own on the same database, which publishes what it is sent. */
process.on('message', async ({ publication, at }: { publication: Publication; at: number }) => {
  process.send?.({ answer: await publish(publication, async () => at) })
})
process.on('disconnect', async () => {
  await closeDatabase()
  process.exit(0)
})

await openDatabase()
process.send?.('ready')
