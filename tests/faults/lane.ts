import { closeDatabase, openDatabase } from '@/lib/db'
import { Player } from './crew'
import { besides } from './database'
import { DOMAIN, mailServer } from './mail-server'
import { type Played, play, type Stage, type Task } from './play'
import { openMarket } from './world'

/** A database with some processes on it, where one seed after another is played. A process of its own. */

const [script = '', processes = '8'] = process.argv.slice(2)
// Several need not wait long for a server that says nothing; one alone never gives up one that is slow, so as to replay.
const mails = await mailServer(Number(processes) === 1 ? 2_000 : 150)
await openDatabase()
await openMarket()
const beside = await besides(process.env.DATABASE_URL ?? '')
const env = { ...process.env, SMTP_URL: mails.url, MAIL_FROM: `no-reply@${DOMAIN}` }
const crew = Array.from({ length: Number(processes) }, () => new Player(script, env))
await Promise.all(crew.map(({ idle }) => idle))
const stage: Stage = { crew, mails, beside, aheadMs: 0 }

process.on('message', async (task: Task) => {
  try {
    process.send?.(await play(task, stage))
  } catch (error) {
    const violations = [`the runner broke down: ${error instanceof Error ? error.stack : error}`]
    process.send?.({ seed: task.seed, violations, story: [], ends: {}, faults: {} } satisfies Played)
  }
})
// Ctrl-C is for whoever started it, who ends it in its turn.
process.on('SIGINT', () => undefined)
process.on('disconnect', async () => {
  await Promise.all(crew.map((player) => player.stop()))
  await beside.close()
  mails.close()
  await closeDatabase()
  process.exit(0)
})
process.send?.('ready')
