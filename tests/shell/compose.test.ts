import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('in containers the database counts as ready by the way that migrating reaches it, not by its socket', () => {
  const [, asked = ''] = /test: (\["CMD", "pg_isready".*\])/.exec(readFileSync('compose.yaml', 'utf8')) ?? []
  expect(JSON.parse(asked)).toEqual(expect.arrayContaining(['-h', '127.0.0.1', '-d', 'rescind']))
})
