import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import '@/scripts/reader-gone'
import { bundle } from '../bundle'
import { openDatabases } from './databases'
import type { Counts, Played, Task } from './play'
import { readSettings } from './settings'

/**
 * `npm run faults`: plays one seed after another with everything going wrong that can, and says what is wrong afterwards.
 * The plan of a seed is the same each time. In which order several processes come to it is not: with `--processes 1` it is.
 */

const { seeds, from, commands, on, processes, twice, databases, until, within, report } = readSettings()
const startedAt = performance.now()
const folder = `data/test/faults-${process.pid}`
mkdirSync(folder, { recursive: true })
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const [laneScript = '', playerScript = ''] = await bundle(['tests/faults/lane.ts', 'tests/faults/player.ts'], folder)
const { urls, close } = await openDatabases(on, Math.min(databases, seeds), folder)

const all: Played[] = []
let next = from
// Asked to end, also twice (by the terminal and by who started it), it ends what it has begun and sums up.
const beginNoMore = () => {
  next = from + seeds
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, beginNoMore)
await Promise.all(urls.map(lane)).finally(close)
sumUp()

async function lane(url: string): Promise<void> {
  const env = {
    ...process.env,
    ...{ DATABASE_URL: url, NEXTAUTH_SECRET: 'a secret for the tests, known to everybody' },
    ...{ NEXTAUTH_URL: 'http://localhost:3310', SIMULATION: '1', LOG_LEVEL: 'silent' },
  }
  const child = fork(laneScript, [playerScript, String(processes)], { env })
  const gone = once(child, 'exit').then(() => null)
  const heard = <T>() => Promise.race([once(child, 'message') as Promise<[T]>, gone])
  const play = async (seed: number) => {
    child.send({ seed, commands, on } satisfies Task)
    const answer = await heard<Played>()
    if (!answer) throw new Error(`the processes that played seed ${seed} are gone`)
    return answer[0]
  }
  await heard()
  if (within) setTimeout(beginNoMore, within * 1_000).unref()
  while (next < from + seeds) {
    const seed = next++
    const first = await play(seed)
    const played = twice ? compared(first, await play(seed)) : first
    all.push(played)
    if (played.violations.length > 0) tell(played)
    if (played.violations.length > 0 && until === 'wrong') beginNoMore()
    if (all.length % 100 === 0) console.log(`  ${all.length} seeds after ${secondsSoFar()} s`)
  }
  child.disconnect()
  await gone
}

/** A seed that was played once more, with what was different then. */
function compared(first: Played, again: Played): Played {
  const longest = first.story.length > again.story.length ? first.story : again.story
  const at = longest.findIndex((_, line) => first.story[line] !== again.story[line])
  const different = at < 0 ? [] : [`played once more, line ${at} of the story was: ${again.story[at]}`]
  return { ...first, violations: [...first.violations, ...again.violations, ...different] }
}

function tell({ seed, violations, story }: Played): void {
  const lines = [`✗ seed ${seed}`, ...violations.map((violation) => `  ${violation}`)]
  lines.push('  Its story, as it went this time:', ...story.map((line) => `    ${line}`))
  lines.push(
    `  Again: npm run faults -- --seeds 1 --from ${seed} --commands ${commands} --processes ${processes} --on ${on}`,
  )
  console.log(`\n${lines.join('\n')}\n`)
}

function sumUp(): void {
  const wrong = all.filter(({ violations }) => violations.length > 0)
  const failed = wrong.length
  const [ends, faults] = [summed(({ ends }) => ends), summed(({ faults }) => faults)]
  const total = (sums: Counts) => Object.values(sums).reduce((sum, times) => sum + times, 0)
  const meant = all.length < seeds ? ` of ${seeds}` : ''
  console.log(`${all.length}${meant} seeds from ${from}; ${total(ends)} commands: ${listed(ends)}`)
  console.log(`${total(faults)} faults: ${listed(faults)}`)
  console.log(`${ends.killed ?? 0} restarts; ${failed} seeds with violations; ${secondsSoFar()} s`)
  const failures = wrong.map(({ seed, violations }) => `seed ${seed} on ${on}\n${violations.join('\n')}`)
  if (report) writeFileSync(report, JSON.stringify({ passed: all.length - failed, failed, failures }))
  process.exitCode = failed > 0 ? 1 : 0
}

function secondsSoFar(): string {
  return ((performance.now() - startedAt) / 1000).toFixed(1)
}

function summed(of: (played: Played) => Readonly<Counts>): Counts {
  const sums: Counts = {}
  for (const played of all)
    for (const [name, times] of Object.entries(of(played))) sums[name] = (sums[name] ?? 0) + times
  return sums
}

function listed(sums: Counts): string {
  const sorted = Object.entries(sums).sort()
  return sorted.map(([name, times]) => `${times} ${name}`).join(', ')
}
