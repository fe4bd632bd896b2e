import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'

/** `npm run bench`: every figure is a ratio to a floor measured in the same run. `--law` leaves the server out. */
const folder = 'data/bench'
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
// Its own database and port, away from anybody's data; set before anything reads the settings.
Object.assign(process.env, {
  DATABASE_URL: `file:./${folder}/rescind.db`,
  PORT: '3320',
  NEXTAUTH_URL: 'http://localhost:3320',
  NEXTAUTH_SECRET: 'a secret for the bench, known to everybody',
  SIMULATION: '1',
  LOG_LEVEL: 'warn',
})
execFileSync('npm', ['run', '--silent', 'db:migrate'], { stdio: 'inherit' })

const [{ httpFigures }, { lawFigures }, { printTable }] = await Promise.all([
  import('@/tests/bench/http'),
  import('@/tests/bench/law'),
  import('@/tests/bench/measure'),
])
const figures = lawFigures()
if (!process.argv.includes('--law')) figures.push(...(await httpFigures()))
printTable(figures)
process.exit(0)
