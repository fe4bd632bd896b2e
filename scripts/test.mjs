import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { failuresInPlaywright, failuresInVitest } from './failures.mjs'
import { ensureBuilt, ensureGenerated, ensureInstalled, requireNode } from './prepare.mjs'
import { freePorts, start } from './run.mjs'

/**
 * `npm test`: every check there is, each run whatever became of the others; but what opens the build needs one that came
 * about. `--quick` leaves out the faults, the build and all that opens it.
 */

requireNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const quick = process.argv.includes('--quick')
const results = 'data/test/results'
const [FAULTS_SHORTEST_S, FAULTS_LONGEST_S, FAULTS_END_BY_S] = [60, 280, 1_140]
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }
const total = { passed: 0, failed: 0 }
/** What failed, each as it is to be told at the end. */
const failures = []

// What takes its time without much of the machine goes on meanwhile.
const { compiled } = await ensureInstalled()
// Everything waits for what is being compiled, which comes first, therefore.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const chromium = quick ? null : import('./chromium.mjs').then(({ ensureChromium }) => ensureChromium())
chromium?.catch(() => undefined)
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const bin = (path) => `node_modules/${path}`
await check('database client', ensureGenerated)
const folders = ['app', 'components', 'lib', 'scripts', 'prisma', 'tests', 'instrumentation.ts'].filter(existsSync)
await Promise.all([
  check('format and lint', () => tool([bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'])),
  check('types', async () => {
    await tool([bin('next/dist/bin/next'), 'typegen'], { NEXT_DIST_DIR: '.next-test' })
    await tool([bin('typescript-7/bin/tsc'), '--noEmit'])
  }),
  check('layers', () =>
    tool([bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', ...folders]),
  ),
  check('dead code', () => tool([bin('knip/bin/knip.js'), '--no-config-hints'])),
])
// The build needs nothing that has to be compiled.
const built = !quick && (await check('production build', () => ensureBuilt(['.next-test', '.next'])))
await compiled
await suite('stories and laws', () => vitest('vitest'))
if (built) {
  // Every journey is made with scripts and without: once on each kind of database, then. A browser and its server wait for
  // each other now and then, and both kinds start up: neither keeps two cores busy by itself.
  const runner = [bin('@playwright/test/cli.js'), 'test']
  const onPostgresql = [bin('tsx/dist/cli.mjs'), 'tests/journeys/on-postgresql.ts']
  const port = await freePorts(3310, 3)
  await Promise.all([
    suite('journeys', () => journeys('journeys', runner, ['walk', 'with JavaScript'], { port, servers: 2 })),
    suite('journeys on PostgreSQL', () =>
      journeys(
        'journeys-postgresql',
        onPostgresql,
        ['without JavaScript'],
        { port: port + 2, servers: 1 },
        shownAtEnd,
      )),
  ])
  // What opens the build without a browser.
  await Promise.all([
    suite('attacks', () => served('attacks')),
    suite('attacks on PostgreSQL', () => served('attacks', 'postgresql', { ATTACKED_ON: 'postgresql' })),
  ])
  await suite('two servers, one shop', () => served('two-servers'))
}
if (!quick) await suite('faults, survived', faults)

for (const failure of failures) console.log(`\n✗ ${failure}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/** A step that either holds or does not. @returns whether it did. */
async function check(name, work) {
  const { passed } = await timed(name, async () => {
    await work()
    return { passed: 1, failed: 0 }
  })
  return passed === 1
}

/** A step that counts its own tests. One that fails without a failing test (a crash, no tests) counts as one failure. */
async function suite(name, work) {
  await timed(name, async () => {
    const { ok, passed, failed, failures: told } = await work()
    failures.push(...told.map((failure) => `${name}: ${failure}`))
    return { passed, failed: ok ? failed : Math.max(failed, 1) }
  })
}

async function timed(name, work) {
  console.log(`▸ ${name}`)
  const startedAt = performance.now()
  let counts = { passed: 0, failed: 1 }
  try {
    counts = await work()
  } catch (error) {
    const said = error instanceof Error ? error.message : error
    console.log(said)
    failures.push(`${name}: ${said}`)
  }
  total.passed += counts.passed
  total.failed += counts.failed
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    `${counts.failed > 0 ? '✗' : '✓'} ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`,
  )
  return counts
}

/** Runs a tool, showing what it says only if it fails. */
async function tool(args, extra = {}) {
  const { status, said } = await heard(args, extra)
  if (status !== 0) throw new Error(said.trim() || `${args[0]} ended with ${status}`)
}

async function vitest(name, more = [], extra = {}, run = shown) {
  const file = `${results}/${name}.json`
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...more]
  const ok = await run([bin('vitest/vitest.mjs'), ...args], extra)
  const report = readReport(file)
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = report
  return { ok, passed, failed, failures: failuresInVitest(report) }
}

function served(folder, on = 'sqlite', extra = {}) {
  return vitest(`${folder}-${on}`, ['--config', `tests/${folder}/vitest.config.ts`], extra, shownAtEnd)
}

/**
 * Each seed counts as a test: 300, or as many as fit into five minutes and into what is left of twenty for everything, a
 * minute at the least. `npm run faults` plays more. Starting the processes of a database takes as long as several seeds.
 */
async function faults() {
  const left = Math.round(FAULTS_END_BY_S - performance.now() / 1_000)
  const within = String(Math.min(FAULTS_LONGEST_S, Math.max(FAULTS_SHORTEST_S, left)))
  const play = async (on, seeds, databases, run) => {
    const file = `${results}/faults-${on}.json`
    const told = ['--on', on, '--seeds', seeds, '--databases', databases, '--within', within, '--report', file]
    const ok = await run([bin('tsx/dist/cli.mjs'), 'tests/faults/run.ts', ...told])
    return { ok, passed: 0, failed: 0, failures: [], ...readReport(file) }
  }
  const played = await Promise.all([play('sqlite', '240', '2', shown), play('postgresql', '60', '1', shownAtEnd)])
  const sum = (of) => played.reduce((total, one) => total + of(one), 0)
  return {
    ...{ ok: played.every(({ ok }) => ok), failures: played.flatMap(({ failures }) => failures) },
    ...{ passed: sum(({ passed }) => passed), failed: sum(({ failed }) => failed) },
  }
}

async function journeys(name, runner, projects, { port, servers }, run = shown) {
  await chromium
  const file = `${results}/${name}.json`
  const extra = { TEST_PORT: String(port), JOURNEY_SERVERS: String(servers), PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const chosen = projects.map((project) => `--project=${project}`)
  const told = ['--reporter=list,json', `--output=${results}/${name}`]
  const ok = await run([...runner, ...told, ...chosen], extra)
  const report = readReport(file)
  const { expected = 0, flaky = 0, unexpected = 0 } = report.stats ?? {}
  return { ok, passed: expected + flaky, failed: unexpected, failures: failuresInPlaywright(report) }
}

async function shown(args, extra = {}) {
  const [status] = await once(start(args, { ...env, ...extra }), 'exit')
  return status === 0
}

/** For what runs beside something that is shown. */
async function shownAtEnd(args, extra = {}) {
  const { status, said } = await heard(args, extra)
  console.log(said)
  return status === 0
}

async function heard(args, extra = {}) {
  const child = spawn(process.execPath, args, { env: { ...env, ...extra }, stdio: ['ignore', 'pipe', 'pipe'] })
  const parts = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => parts.push(bytes))
  const [status] = await once(child, 'close')
  return { status, said: Buffer.concat(parts).toString() }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
