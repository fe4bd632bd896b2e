import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { checkCommand } from '@/scripts/law-check'
import { playCommand } from '@/scripts/law-play'
import { pay, readable } from './fixtures'

const folder = mkdtempSync(join(tmpdir(), 'scenario-'))
afterAll(() => rmSync(folder, { recursive: true }))

// Proving takes seconds, and what it finds is tested where it is found.
vi.mock('@/lib/prover/prove', () => ({
  prove: () => ({
    moments: 1,
    decisions: 1,
    findings: [{ severity: 'warning', kind: 'no-move', sentence: '', story: [] }],
  }),
}))

const out = vi.spyOn(console, 'log').mockImplementation(() => undefined)
const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
beforeEach(() => vi.clearAllMocks())

function written(document: unknown): string {
  const file = join(folder, 'document.json')
  writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document))
  return file
}
const play = (document: unknown, ...more: string[]) => playCommand([written(document), ...more])
const check = (document: unknown, ...more: string[]) => checkCommand([written(document), ...more])

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

test.each([
  ['a value that is not allowed', { 'cancel.freeFor': 'P3D12H' }, 'changes["cancel.freeFor"]', '"P1DT12H"'],
  ['a knob there is not', { 'request.silense': 'lapses' }, 'changes["request.silense"]', 'request.silence'],
])('2 for a check of a shipped policy with %s, at the place in its own document', async (_, changes, path, why) => {
  expect(await check({ 'based-on': 'house', changes }, '--json')).toBe(2)
  expect(JSON.parse(String(out.mock.calls[0]?.[0]))).toMatchObject({
    problems: [{ path, message: expect.stringContaining(why) }],
  })
})

test('0 for a check of a shipped policy with some knobs turned, which says which, and counts one warning as one', async () => {
  expect(await check({ 'based-on': 'house', changes: { 'request.perOrder': 0 } })).toBe(0)
  expect(out.mock.calls.join()).toContain('House policy, with request.perOrder = 0: 0 errors, 1 warning.')
})

test('2 for a check of no policy at all, with those that ship', async () => {
  expect(await checkCommand(['hose'])).toBe(2)
  expect(complaint.mock.calls.join()).toContain('house, guide-a')
})
