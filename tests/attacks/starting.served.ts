import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { freePorts } from '@/scripts/run.mjs'

/** Starts a server of the build beside the one that is open. @returns how it ended, and what it said. */
async function started(settings: object) {
  const { port } = new URL(String(process.env.NEXTAUTH_URL))
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_DIST_DIR: process.env.ATTACKED_BUILD, PORT: port, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const parts: Buffer[] = []
  server.stderr.on('data', (part) => parts.push(part))
  const [code] = await once(server, 'close')
  return { code, said: Buffer.concat(parts).toString() }
}

test('a server on a port that is taken says so, and has failed', async () => {
  expect(await started({})).toEqual({ code: 1, said: expect.stringMatching(/^Port \d+ is taken\./) })
})

test('a server whose database does not answer ends, for whoever restarts it, and says no password', async () => {
  const { code, said } = await started({
    DATABASE_URL: 'postgresql://rescind:open-sesame@127.0.0.1:1/rescind',
    PORT: String(await freePorts(3730)),
  })
  expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/^The database .* cannot be opened: .*\n$/) })
  expect(said).not.toContain('sesame')
})
