import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { kindOf, pathOf } from '@/lib/db/kind-of'

/**
 * The settings, read and checked once: the only place that looks at `process.env`. A bad value ends the process at
 * once, naming the variable, what was given and what it should be.
 */

// Next has read these files already; scripts have not. What is already set wins, and .env.local over .env.
for (const file of ['.env.local', '.env']) {
  if (existsSync(/* turbopackIgnore: true */ file)) process.loadEnvFile(file)
}

const given = process.env
const production = given.NODE_ENV === 'production'
// Pages are gathered for the build without any secret at hand, and none is used there.
const building = given.NEXT_PHASE === 'phase-production-build'

const flag = z.enum(['0', '1'], '0 or 1').transform((value) => value === '1')
const A_PORT = 'a port number, 1 to 65535'
const port = z.string().regex(/^\d+$/, A_PORT).transform(Number).pipe(z.number().min(1, A_PORT).max(65535, A_PORT))
const OWN_ADDRESS = 'an address of your own, such as no-reply@shop.example'
const developmentSecret = 'for development only, never for production'

const settings = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:.+|postgres(ql)?:\/\/.+\/.+)/,
      'file: and a path, such as file:./data/rescind.db, or postgresql://user:password@host:5432/name',
    )
    .default('file:./data/rescind.db'),
  /** Where what people send is kept; without it, in a folder beside the database. Never where the web server serves from. */
  FILES_DIR: z.string().refine(isPrivate, 'a folder outside of public/, such as ./data/files').optional(),
  PORT: port.default(3000),
  /** Whether people may move the clock and play the payment provider. On unless in production. */
  SIMULATION: flag.default(!production),
  /** Opens the two doors that `npm run bench` measures the others against. */
  BENCH: flag.default(false),
  NEXTAUTH_SECRET:
    production && !building
      ? z
          .string('32 characters or more; `npm run up` makes one')
          .min(32, '32 characters or more; `npm run up` makes one')
      : z.string().min(32, '32 characters or more').default(developmentSecret),
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/, error: 'the address people use, such as https://shop.example' })
    .optional(),
  /** Where mail goes out; without it mail is kept in the app's own outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'smtp://user:password@host:port' }).optional(),
  /** Whom mails that go out are from: an address of the shop's own, or mail servers refuse them. */
  MAIL_FROM: z.email(OWN_ADDRESS).optional(),
  /** What a collector of metrics has to show; without it there are none. */
  METRICS_TOKEN: z.string().min(16, '16 characters or more').optional(),
  /** What an account begins with that `npm run shop` makes: arguments are there for every process to see. */
  ACCOUNT_PASSWORD: z.string().optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
})

const together = settings.refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
  path: ['MAIL_FROM'],
  error: `${OWN_ADDRESS}, since mails go out`,
})

export type Env = Readonly<
  z.infer<typeof settings> & {
    production: boolean
    development: boolean
    FILES_DIR: string
    /** Nobody said whether this is a simulation. */
    isSimulationAssumed: boolean
  }
>

export const env: Env = read()

function read(): Env {
  // An empty line in .env means "not set".
  const result = together.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')))
  if (result.success) {
    const { DATABASE_URL, FILES_DIR = besideDatabase(DATABASE_URL) } = result.data
    const isSimulationAssumed = !given.SIMULATION
    const development = given.NODE_ENV === 'development'
    return Object.freeze({ ...result.data, FILES_DIR, production, development, isSimulationAssumed })
  }
  for (const issue of result.error.issues) {
    const name = String(issue.path[0])
    console.error(`${name} is ${shown(name)}; it should be ${issue.message}.`)
  }
  process.exit(1)
}

/** A database that is a file has a folder to be in; what people send goes where it goes. */
function besideDatabase(url: string): string {
  return kindOf(url) === 'sqlite' ? join(dirname(pathOf(url)), 'files') : './data/files'
}

function isPrivate(folder: string): boolean {
  return relative(
    resolve(/* turbopackIgnore: true */ 'public'),
    resolve(/* turbopackIgnore: true */ folder),
  ).startsWith('..')
}

/** Secrets are described, not printed: a start's output often ends up in a log. */
function shown(name: string): string {
  const value = given[name]
  if (value === undefined || value === '') return 'not set'
  if (['DATABASE_URL', 'NEXTAUTH_SECRET', 'SMTP_URL', 'METRICS_TOKEN', 'ACCOUNT_PASSWORD'].includes(name))
    return `set to ${value.length} characters`
  return JSON.stringify(value)
}
