import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from './generate.mjs'
import { packStatic } from './packed.mjs'
import { run, runMeanwhile, runNode, step } from './run.mjs'

/** What must be in place before anything runs; each part does nothing when it is already so. Plain Node: no package. */

/** Ends the process with a sentence when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Rescind needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** SQLite as its makers compile it, on all cores: the package's -O3 takes a quarter longer, and is no faster then. */
const compiler = { CFLAGS: '-O2', CXXFLAGS: '-O2', JOBS: 'max' }

/** The packages; `compiled` resolves when what comes as source (SQLite, mostly) is compiled, which goes on meanwhile. */
export async function ensureInstalled() {
  const stamp = 'node_modules/.rescind-install'
  // A native module is built for one Node: another one needs it built again.
  const wanted = `${fileHash('package-lock.json')} ${process.versions.modules} ${process.platform}-${process.arch}`
  const done = () => writeFileSync(stamp, wanted)
  if (existsSync(stamp) ? readFileSync(stamp, 'utf8') === wanted : matchesLock()) return { compiled: done() }
  await step('installing packages', () =>
    run('npm', ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { NODE_ENV: 'development' }),
  )
  // Interrupted from here on, it is begun anew.
  writeFileSync(stamp, 'not compiled yet')
  const compiled = step('compiling what comes as source (a minute or two)', () =>
    runMeanwhile('npm', ['rebuild'], compiler),
  ).then(done)
  // Whoever awaits it is told; until then it waits.
  compiled.catch(() => undefined)
  return { compiled }
}

/** Whether somebody's own `npm install` already put in place what the lock file says. */
function matchesLock() {
  if (!existsSync('node_modules/.package-lock.json')) return false
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const installed = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) =>
      path === '' || optional || peer || (installed[path]?.version === version && existsSync(path)),
  )
}

/** Makes the database clients anew where what they are made from has changed since. */
export async function ensureGenerated() {
  const stamp = 'lib/generated/.stamp'
  const wanted = treeHash(['prisma/schema.prisma', 'prisma.config.ts', 'scripts/generate.mjs', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await step('generating the database clients', generate)
  writeFileSync(stamp, wanted)
}

/** Applies pending migrations. */
export function migrateDatabase(env) {
  runNode(['--import', 'tsx', 'scripts/db-migrate.ts'], env)
}

/**
 * Applies pending migrations, and fills a database nobody is in yet: two processes, since migrating locks the file. The password
 * of the demo market is published, so it is for simulations alone; a real shop says how far it is, and how it is begun.
 */
export function prepareDatabase(env) {
  migrateDatabase(env)
  runNode(['--import', 'tsx', ...(env.SIMULATION === '1' ? ['prisma/seed.ts'] : ['scripts/shop.ts', 'standing'])], env)
}

const buildStamp = 'rescind-build'
const builtFrom = ['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'package-lock.json', 'tsconfig.json']
const buildFiles = ['scripts/packed.mjs', 'next.config.js', 'postcss.config.mjs', 'instrumentation.ts', 'proxy.ts']

/**
 * Makes sure that a production build of today's sources exists; answers with its directory.
 * Any of `directories` that already holds it will do; otherwise it is built in the first.
 */
export async function ensureBuilt(directories) {
  const wanted = treeHash([...builtFrom, ...buildFiles])
  const isCurrent = (directory) => {
    const stamp = join(directory, buildStamp)
    return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  }
  const current = directories.find(isCurrent)
  if (current) return current
  const [directory] = directories
  await step('building for production', () => {
    runNode(['node_modules/next/dist/bin/next', 'build'], {
      NEXT_DIST_DIR: directory,
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    })
    packStatic(directory)
  })
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, buildStamp), wanted)
  return directory
}

/** One hash over the files and folders named, leaving out what is missing and what is generated. */
function treeHash(paths) {
  const hash = createHash('sha256')
  const add = (path) => hash.update(`${path}\0${fileHash(path)}\n`)
  for (const path of paths.filter(existsSync)) {
    if (path.includes('.')) add(path)
    else filesIn(path).sort().forEach(add)
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !path.startsWith(join('lib', 'generated')))
}

function fileHash(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
