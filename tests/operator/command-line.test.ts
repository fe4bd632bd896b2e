import { spawnSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'

/** A database of its own, where people are real. */
const real = {
  ...process.env,
  DATABASE_URL: `file:./${process.env.TEST_FOLDER}/real-${process.pid}.db`,
  SIMULATION: '0',
  ACCOUNT_PASSWORD: 'nine grey dogs walk',
}
const run = (args: readonly string[], settings = {}) => {
  const env = { ...real, ...settings }
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], { env, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}
const shop = (...args: string[]) => run(['--import', 'tsx', 'scripts/shop.ts', ...args])
const amara = ['--email', 'amara@shop.example', '--name', 'Amara Osei']

// What `npm run up` does to the database.
const prepare = `import('./scripts/prepare.mjs').then(({ prepareDatabase }) => prepareDatabase({ SIMULATION: '0' }))`
let prepared: ReturnType<typeof run>
beforeAll(() => {
  prepared = run(['-e', prepare])
})

test('where people are real nothing is sown, and it is said how the shop is begun', () => {
  expect(prepared).toMatchObject({ status: 0, said: expect.stringContaining('npm run shop -- begin') })
  expect(run(['--import', 'tsx', 'prisma/seed.ts'])).toMatchObject({
    status: 1,
    said: expect.stringContaining('npm run shop -- begin'),
  })
})

test('a shop is begun once; again changes nothing and says so', () => {
  expect(shop('begin', ...amara)).toMatchObject({ status: 0, said: expect.stringContaining('in force') })
  expect(shop('begin', ...amara)).toMatchObject({ status: 0, said: expect.stringContaining('nothing was changed') })
})

test('its time does not pass where nobody said that it is simulated', () => {
  const clock = (SIMULATION: string) => run(['--import', 'tsx', 'scripts/clock.ts', 'advance', 'PT1H'], { SIMULATION })
  expect(clock('')).toMatchObject({ status: 1, said: expect.stringContaining('say SIMULATION=1') })
  expect(clock('1')).toMatchObject({ status: 0, said: expect.stringContaining('0 things happened') })
})

test('an option that is another command’s is refused, with how it is to be told, and nothing is done', () => {
  for (const [name, option] of [
    ['standing', '--mediator'],
    ['begin', '--owner=amara@shop.example'],
    ['add-person', '--slug=leif'],
  ] as const) {
    const given = shop(
      name,
      ...(name === 'standing' ? [] : ['--email', 'nobody@shop.example', '--name', 'Nobody']),
      option,
    )
    expect(given).toMatchObject({ status: 1, said: expect.stringContaining(`'${option.split('=')[0]}'`) })
    expect(given.said).toContain('npm run shop -- standing')
    expect(given.said).not.toContain('can sign in')
  }
})

test('a password is no argument', () => {
  const given = shop(
    'add-person',
    '--email',
    'leif@shop.example',
    '--name',
    'Leif',
    '--password',
    'ten other words here',
  )
  expect(given).toMatchObject({ status: 1, said: expect.stringContaining('--password') })
})
