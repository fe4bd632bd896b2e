import { z } from 'zod'
import { readArgs } from '@/scripts/read-args'
import { KINDS } from './plan'

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `should be a whole number, ${least} to ${most}`)
    .transform(Number)
    .pipe(z.number().min(least, `should be ${least} at least`).max(most, `should be ${most} at most`))

const options = {
  seeds: whole(1, 1_000_000).default(300),
  from: whole(0, 2_000_000_000).default(1),
  commands: whole(5, 1_000).default(50),
  on: z.enum(KINDS, 'should be sqlite or postgresql').default('sqlite'),
  /** On each database. */
  processes: whole(1, 64).default(8),
  /** Whether each seed is played twice, to see that its story is the same word for word. */
  twice: z.boolean().default(false),
  /** How many databases are worked on beside each other. */
  databases: whole(1, 16).default(2),
  /** `wrong`: no seed is begun once one has shown a violation. */
  until: z.enum(['end', 'wrong'], 'should be end or wrong').default('end'),
  /** After so many seconds of playing no seed is begun either. */
  within: whole(1, 1_000_000).optional(),
  /** Where the counts are written to, for `npm test`. */
  report: z.string().optional(),
}

const told = z.object(options).refine(({ twice, processes }) => !twice || processes === 1, {
  error: 'makes sense with --processes 1 only: several come to a plan in an order of their own',
  path: ['twice'],
})

/** What `npm run faults` was told; ends the process where that makes no sense, saying what would. */
export function readSettings() {
  const names = Object.keys(options).map((name) => [name, { type: name === 'twice' ? 'boolean' : 'string' }] as const)
  const { values } = readArgs({ options: Object.fromEntries(names) })
  const read = told.safeParse(values)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues) console.error(`--${path.join('.')} ${message}.`)
  return process.exit(2)
}
