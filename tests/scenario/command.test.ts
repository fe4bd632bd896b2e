import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { playCommand } from '@/scripts/law-play'
import { pay, readable } from './fixtures'

const folder = mkdtempSync(join(tmpdir(), 'scenario-'))
afterAll(() => rmSync(folder, { recursive: true }))

const out = vi.spyOn(console, 'log').mockImplementation(() => undefined)
const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
beforeEach(() => vi.clearAllMocks())

function play(document: unknown, ...more: string[]) {
  const file = join(folder, 'scenario.json')
  writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document))
  return playCommand([file, ...more])
}

test('0 when all is as expected, with the timeline as text', async () => {
  expect(await play({ ...readable, steps: [pay], expects: { status: 'payment-being-verified' } })).toBe(0)
  expect(out.mock.calls.join()).toContain('Buyer paid [C1]')
})

test('1 when something is not, with the difference', async () => {
  expect(await play({ ...readable, steps: [pay], expects: { status: 'cancelled' } }, '--json')).toBe(1)
  expect(JSON.parse(String(out.mock.calls[0]?.[0]))).toMatchObject({
    asExpected: false,
    mismatches: [{ step: null, what: 'status', expected: 'cancelled', got: 'payment-being-verified' }],
    end: { order: { status: 'payment-being-verified', mails: ['buyer: payment-received'] } },
  })
})

test.each([
  ['a document with a mistake', { ...readable, policy: 'hose' }, 'policy: Write'],
  ['what is not JSON', '{', 'is not JSON'],
])('2 for %s', async (_, document, why) => {
  expect(await play(document)).toBe(2)
  expect(complaint.mock.calls.join()).toContain(why)
})

test('what is wrong with a document is told as JSON where JSON was asked for, and in words beside it', async () => {
  expect(await play({ ...readable, policy: 'hose' }, '--json')).toBe(2)
  expect(JSON.parse(String(out.mock.calls[0]?.[0]))).toMatchObject({ problems: [{ path: 'policy' }] })
  expect(complaint.mock.calls.join()).toContain('policy: Write')
})

test('2 for no file, and for one that is not there', async () => {
  expect(await playCommand([])).toBe(2)
  expect(await playCommand(['nowhere.json'])).toBe(2)
})
