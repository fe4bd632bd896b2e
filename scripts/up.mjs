import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureBuilt, ensureGenerated, ensureInstalled, prepareDatabase, requireNode } from './prepare.mjs'
import { isFree, loadSettings, opens, start, step } from './run.mjs'

/** `npm run up`: from a fresh clone, or from yesterday's, to the running shop. Keeps its data. */

requireNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
loadSettings()

const port = process.env.PORT || '3000'
const children = []
let stopping = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!stopping) stop(0)
  })
}

// Killing npm alone would leave the shop open with nobody to close it.
const parent = process.ppid
if (process.env.npm_lifecycle_event === 'up') {
  setInterval(() => {
    if (process.ppid !== parent && !stopping) stop(0)
  }, 500).unref()
}

try {
  await up()
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

async function up() {
  // Asked first: nobody should wait for a build to learn this.
  if (/^\d+$/.test(port) && !(await isFree(Number(port)))) {
    throw new Error(`Port ${port} is taken. Choose another with PORT, such as: PORT=3001 npm run up`)
  }
  const { compiled } = await ensureInstalled()
  await ensureGenerated()
  // The build needs nothing that has to be compiled.
  const NEXT_DIST_DIR = await ensureBuilt(['.next'])
  await compiled
  keepSecret()
  const env = {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    SIMULATION: process.env.SIMULATION || '1',
    PORT: port,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
  }
  await step('database', () => prepareDatabase(env))

  const server = serve(['scripts/serve.mjs'], { ...env, NEXT_DIST_DIR })
  if (existsSync('scripts/worker.ts')) serve(['--import', 'tsx', 'scripts/worker.ts'], env)
  const open = await opens(`http://127.0.0.1:${port}`, server)
  if (stopping) return
  if (open) greet(env)
  else console.error('The shop started but does not answer; its own messages are above.')
}

/** Sessions must outlive a restart, so the secret that signs them is made once and kept. */
function keepSecret() {
  if (process.env.NEXTAUTH_SECRET) return
  const secret = randomBytes(32).toString('base64url')
  const text = existsSync('.env.local') ? readFileSync('.env.local', 'utf8') : ''
  const separator = text === '' || text.endsWith('\n') ? '' : '\n'
  appendFileSync('.env.local', `${separator}NEXTAUTH_SECRET=${secret}\n`, { mode: 0o600 })
  process.env.NEXTAUTH_SECRET = secret
}

function serve(args, env) {
  const child = start(args, env)
  children.push(child)
  // One without the other is half a shop.
  child.once('exit', (code) => {
    if (!stopping) stop(code || 1)
  })
  return child
}

function stop(code) {
  stopping = true
  const running = children.filter((child) => child.exitCode === null && child.signalCode === null)
  if (running.length === 0) process.exit(code)
  let left = running.length
  for (const child of running) {
    child.once('exit', () => {
      left -= 1
      if (left === 0) process.exit(code)
    })
    child.kill('SIGTERM')
  }
  setTimeout(() => {
    for (const child of running) child.kill('SIGKILL')
  }, 8000).unref()
}

function greet(env) {
  console.log(`\n  Rescind is open at http://localhost:${port}`)
  if (env.SIMULATION !== '1') return
  console.log('  Sign in as buyer@example.com, buyer2@example.com, seller@example.com, seller2@example.com,')
  console.log('  mediator@example.com or mediator2@example.com; the password is demo-password')
  console.log('  Ctrl-C closes it\n')
}
