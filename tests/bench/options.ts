import { z } from 'zod'
import { readArgs } from '@/scripts/read-args'

export const PARTS = ['law', 'move', 'cancel', 'pages', 'sweep', 'two-servers', 'live', 'memory', 'up'] as const
export type Part = (typeof PARTS)[number]

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'a whole number')
    .transform(Number)
    .pipe(z.number().min(least, `${least} or more`).max(most, `${most} or less`))

const listed = (text: string) => text.split(',').map((one) => one.trim())

const options = z.strictObject({
  sizes: z
    .string()
    .default('1000,100000')
    .transform(listed)
    .pipe(z.array(whole(1000, 1_000_000))),
  only: z
    .string()
    .default(PARTS.join())
    .transform(listed)
    .pipe(z.array(z.enum(PARTS, `some of ${PARTS.join(', ')}, with commas between them`))),
  on: z.enum(['sqlite', 'postgresql'], 'sqlite or postgresql').default('sqlite'),
  requests: z.string().default('100000').pipe(whole(1000, 1_000_000)),
})

export type Options = z.output<typeof options>

/** Reads what `npm run bench` was told. @throws Error that says what was wrong and what would be right. */
export function readOptions(args: string[]): Options {
  const { values } = readArgs({
    args,
    options: {
      sizes: { type: 'string' },
      only: { type: 'string' },
      on: { type: 'string' },
      requests: { type: 'string' },
    },
  })
  const read = options.safeParse(values)
  if (read.success) return read.data
  throw new Error(read.error.issues.map(({ path, message }) => `--${String(path[0])} should be ${message}`).join('\n'))
}
