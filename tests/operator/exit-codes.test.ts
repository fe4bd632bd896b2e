import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const run = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', ...args], { encoding: 'utf8' })

test('what uses a PostgreSQL server of its own ends with the code that it was to end with', () => {
  const ends = (code: number) =>
    run('--input-type=module', '-e', `import '@/scripts/postgresql-server'; process.exitCode = ${code}`).status
  expect([ends(3), ends(0)]).toEqual([3, 0])
})

test('a benchmark that nobody knows is refused, with what would be right', () => {
  const { status, stderr } = run('scripts/bench.mjs', '--only', 'nothing')
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('--only should be some of law') })
})
