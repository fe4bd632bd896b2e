import { z } from 'zod'
import { now } from '@/lib/clock'
import { openDatabase } from '@/lib/db'
import { env } from '@/lib/env'
import type { Instant } from '@/lib/law/time'
import { standingOfShop } from '@/lib/operator/begin'
import { advance, LONGEST_JUMP_DAYS, tooFar } from '@/lib/orders/advance'
import { nextDeadlineAfter, nextDueAfter } from '@/lib/orders/queries/upcoming'
import { duration } from '@/lib/policy/duration'
import { inUtc } from '@/lib/words/moments'
import { command, Wrong } from './command'

/** `npm run clock`: shows the shop's time, or lets simulated time pass and waits until all that was due is done. */

const USAGE = `npm run clock -- show
npm run clock -- advance PT72H                  three days
npm run clock -- advance P7D                    seven days
npm run clock -- advance 2027-03-01T12:00:00Z   until then
npm run clock -- advance next                   to the next deadline of an order`

const EXPECTED = 'a duration such as PT72H or P7D, a moment such as 2027-03-01T12:00:00Z, or "next"'

const asked = z.union([
  z.tuple([z.literal('show')]),
  z.tuple([z.literal('advance'), z.string(EXPECTED).min(1, EXPECTED)]),
])

async function target(given: string, from: Instant): Promise<Instant> {
  if (given === 'next') {
    const next = (await nextDeadlineAfter(from)) ?? (await nextDueAfter(from))
    if (next === null) throw new Wrong('Nothing is due, so there is no next deadline.')
    return next
  }
  const length = duration.safeParse(given)
  if (length.success) {
    if (!('ms' in length.data)) throw new Wrong('Business days differ by policy. Give a duration such as PT72H or P7D.')
    return from + length.data.ms
  }
  const moment = z.iso.datetime({ offset: true }).safeParse(given)
  if (!moment.success) throw new Wrong(`"${given}" is not ${EXPECTED}.`)
  const at = Date.parse(moment.data)
  if (at <= from) throw new Wrong(`${inUtc(at)} has passed already: the shop's time is ${inUtc(from)}.`)
  return at
}

async function run(): Promise<void> {
  const { data } = asked.safeParse(process.argv.slice(2))
  if (!data) throw new Wrong(`Say what to do with the clock:\n${USAGE}`)
  const [name, given] = data
  await openDatabase()
  const from = await now()
  if (name === 'show') {
    const next = await nextDueAfter(from)
    console.log(`The shop's time is ${inUtc(from)}${env.SIMULATION ? ', simulated' : ''}.`)
    console.log(next === null ? 'Nothing is due.' : `The next thing is due at ${inUtc(next)}.`)
    return
  }
  if (!env.SIMULATION) throw new Wrong('Time is real here (SIMULATION=0), so it cannot be moved.')
  // Time cannot be turned back, and a shell in which nobody said so is no sign that nobody is real.
  if (env.isSimulationAssumed && (await standingOfShop()) === 'begun')
    throw new Wrong('This shop holds no demo market: people may be real. If time is simulated here, say SIMULATION=1.')
  const to = await target(given, from)
  if (tooFar(from, to)) throw new Wrong(`Move the clock by ${LONGEST_JUMP_DAYS} days at most at a time.`)
  console.log(`From ${inUtc(from)} to ${inUtc(to)}`)
  let shown = 0
  const done = await advance(to, (at, count) => {
    if (performance.now() - shown < 500) return
    shown = performance.now()
    console.log(`  ${inUtc(at)}: ${count} done`)
  })
  console.log(`The shop's time is ${inUtc(await now())}. ${done} ${done === 1 ? 'thing' : 'things'} happened.`)
}

await command(USAGE, run)
