import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { kindOf, pathOf } from '@/lib/db/kind-of'
import { NotReady } from '@/lib/db/not-ready'
import { type Copied, copyShop, NotCopied } from './copy'
import './reader-gone'
import { runNode } from './run.mjs'

/** `npm run db:copy -- --from URL --to URL`: a shop from one database to another, such as from SQLite to PostgreSQL. */

const url = (name: string) =>
  z
    .string(`${name} is missing`)
    .regex(
      /^(file:.+|postgres(ql)?:\/\/.+\/.+)/,
      `${name} should be file: and a path, or postgresql://user:password@host:5432/name`,
    )
const isFile = (url: string) => kindOf(url) === 'sqlite'
/** Which database is meant, however a file is spelled. */
const place = (url: string) => (isFile(url) ? resolve(pathOf(url)) : url)
const wanted = z
  .object({ from: url('--from'), to: url('--to') })
  .refine(({ from, to }) => place(from) !== place(to), '--from and --to are the same database')
  // Opened, it would be made.
  .refine(({ from }) => !isFile(from) || existsSync(place(from)), '--from names a file that is not there')

const { from, to } = read()
try {
  // By a process of its own: Prisma's engine keeps a file locked until the process ends. What is wrong it says itself.
  runNode(['--import', 'tsx', 'scripts/db-migrate.ts'], { DATABASE_URL: to })
} catch {
  console.error('Not copied: the migrations could not be applied to --to.')
  process.exit(1)
}
try {
  const copied = await copyShop(from, to, ({ table, rows }) =>
    console.log(`  ${table}: ${rows.toLocaleString('en-GB')}`),
  )
  const all = copied.reduce((sum: number, { rows }: Copied) => sum + rows, 0)
  console.log(`Copied ${all.toLocaleString('en-GB')} rows. All counts and the sums of the ledger are the same.`)
} catch (error) {
  process.exitCode = 1
  const said = error instanceof NotCopied ? error.message : String(error)
  if (error instanceof NotReady) console.error(`Not copied: --from is not ready. ${error.message}`)
  else console.error(`Not copied: ${said}. Begin again with an empty database: a half-copied one is of no use.`)
}

function read(): z.infer<typeof wanted> {
  const usage = 'npm run db:copy -- --from file:./data/rescind.db --to postgresql://user:password@host:5432/name'
  try {
    const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } })
    const result = wanted.safeParse(values)
    if (result.success) return result.data
    for (const { message } of result.error.issues) console.error(`${message}.`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  console.error(`Such as: ${usage}`)
  process.exit(2)
}
