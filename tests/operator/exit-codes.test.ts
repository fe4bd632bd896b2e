import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
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

test.each([
  ['scripts/bench.mjs', 'There are --sizes, --only, --on, --requests.'],
  ['scripts/lighthouse.ts', 'There are --phone, --desktop.'],
  ['scripts/pictures.ts', 'It takes no options.'],
  ['tests/faults/run.ts', 'There are --seeds, --from, --commands,'],
])('%s refuses an option that it does not know, and names those it does', (script, known) => {
  const { status, stderr, stdout } = run(script, '--nothing')
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(known) })
  expect(stderr).toContain("Unknown option '--nothing'")
})

/** A command that says more than one thing. */
const telling = `import { setImmediate } from 'node:timers/promises'
  import { command } from '@/scripts/command'
  await command('', async () => {
    for (const thing of [1, 2, 3]) {
      console.log(thing)
      await setImmediate()
    }
  })`

test.each([
  ['of the shop', ['--input-type=module', '-e', telling]],
  ['about the law', ['scripts/law.ts', 'play', 'tests/scenarios/guide-a/refused-then-72-hours.json']],
])('a command %s ends quietly, with its own code, when nobody reads what it says', async (_, args) => {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect({ said, code }).toEqual({ said: '', code: 0 })
})
