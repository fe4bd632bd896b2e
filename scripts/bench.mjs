import { execFileSync, fork } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'

/**
 * `npm run bench`: every figure is a ratio to a floor measured in the same run (docs/speed.md). Each part runs in a process of
 * its own, on shops kept in data/bench and ports nobody else uses. On PostgreSQL, with a server of the run's own, what writes
 * is measured.
 */
const PORT = 3320
/** What writes is measured on a copy; a copy of a million orders would take longer than the measuring. */
const LARGEST_COPY = 100_000
Object.assign(process.env, {
  NEXTAUTH_SECRET: 'a secret for the bench, known to everybody',
  SIMULATION: '1',
  LOG_LEVEL: 'error',
})
delete process.env.DATABASE_URL

const [{ readOptions }, { shopOf }, { rowOf, tableHead }, { upFigures }, { startPostgresql }] = await Promise.all([
  import('@/tests/bench/options'),
  import('@/tests/bench/shop'),
  import('@/tests/bench/measure'),
  import('@/tests/bench/second-up'),
  import('@/scripts/postgresql-server'),
  import('@/scripts/reader-gone'),
])

try {
  await bench(readOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function bench({ sizes, only, on, requests }) {
  console.log(`${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}\n`)
  console.log(tableHead)
  const small = shopOf(1000)
  const measured = (part, shop) => measure({ part, shop, small, port: PORT, requests })
  if (on === 'postgresql') return onPostgresql(sizes, only, small, measured)
  const once = { law: () => measured('law', small), move: () => onCopy(small, (copy) => measured('move', copy)) }
  for (const part of ['law', 'move']) if (only.includes(part)) await once[part]()
  const sized = ['cancel', 'pages', 'sweep'].some((part) => only.includes(part))
  for (const size of sized ? sizes : []) {
    const shop = shopOf(size)
    if (only.includes('cancel') && size <= LARGEST_COPY) await onCopy(shop, (copy) => measured('cancel', copy))
    if (only.includes('pages')) await measured('pages', shop)
    if (only.includes('sweep') && size > small.orders && size <= LARGEST_COPY)
      await onCopy(shop, (copy) => measured('sweep', copy))
  }
  if (only.includes('live')) await onCopy(small, (copy) => measured('live', copy))
  if (only.includes('memory')) await measured('memory', small)
  if (only.includes('up')) print(await upFigures('file:./data/bench/up.db', PORT))
}

/** What writes, on copies of the kept shops on a server that goes when all is measured. */
async function onPostgresql(sizes, only, small, measured) {
  const server = await startPostgresql()
  let copies = 0
  try {
    for (const size of sizes.filter((size) => size <= LARGEST_COPY)) {
      const shop = shopOf(size)
      for (const part of ['cancel', 'two-servers', 'sweep', 'live'].filter((part) => only.includes(part))) {
        if (part === 'sweep' && shop.orders <= small.orders) continue
        copies += 1
        await server.create(`copy_${copies}`)
        const url = server.url(`copy_${copies}`)
        const copying = ['--import', 'tsx', 'scripts/db-copy.ts', '--from', shop.url, '--to', url]
        execFileSync(process.execPath, copying, { stdio: ['ignore', 'ignore', 'inherit'] })
        await measured(part, { ...shop, url })
      }
    }
  } finally {
    await server.stop()
  }
}

/** The kept shop stays as it was made. */
async function onCopy(shop, work) {
  const file = 'data/bench/copy.db'
  const gone = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
  }
  gone()
  copyFileSync(shop.url.replace('file:', ''), file)
  await work({ ...shop, url: `file:./${file}` })
  gone()
}

function print(figures) {
  for (const figure of figures) console.log(rowOf(figure))
}

function measure(asked) {
  return new Promise((resolve, reject) => {
    const child = fork('tests/bench/part.ts', [JSON.stringify(asked)], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, DATABASE_URL: asked.shop.url },
    })
    child.once('message', print)
    child.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${asked.part} failed (${code ?? signal})`)),
    )
  })
}
