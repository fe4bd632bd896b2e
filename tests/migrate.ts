import { execFileSync } from 'node:child_process'

/**
 * Applies every migration to a database, and says only what goes wrong. By a process of its own, whose end leaves nobody
 * connected: only then is a file whole without SQLite's log beside it, and only then does PostgreSQL copy a database.
 */
export function migrate(url: string): void {
  execFileSync('npm', ['run', '--silent', 'db:migrate'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
