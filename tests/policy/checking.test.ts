import { beforeAll, expect, test } from 'vitest'
import { inTransaction } from '@/lib/db'
import { checkState, startCheck } from '@/lib/policy/check'
import { deleteDraft, findDraft, renameDraft, saveDraft } from '@/lib/policy/drafts'
import { hashOf } from '@/lib/policy/text'
import { MONDAY, openMarket } from '../orders/fixtures'
import { checked, drafted, draftOf, policyText, stub } from './fixtures'

beforeAll(openMarket)

const stateOf = async (id: string) => checkState(await draftOf(id))

test('T4 a check tells what it found, with its story, and how much it walked', async () => {
  const id = await checked(policyText({}, ['error', 'warning']))
  const state = await stateOf(id)
  expect(state).toMatchObject({ is: 'unsound', moments: 1200, decisions: 3400 })
  expect('findings' in state && state.findings.map(({ severity, story }) => [severity, story])).toEqual([
    ['error', ['The buyer pays.']],
    ['warning', ['The buyer pays.']],
  ])
  expect((await stateOf(await checked(policyText({}, ['warning'])))).is).toBe('sound')
})

test('T4 what was found holds for the very text that was checked: any change undoes it, another name does not', async () => {
  const id = await checked(policyText())
  const before = await draftOf(id)
  await renameDraft(id, 'Another name', MONDAY, 'amara')
  expect((await stateOf(id)).is).toBe('sound')
  await saveDraft(id, { text: `${before.text} `, seen: hashOf(before.text), at: MONDAY, by: 'amara' })
  expect((await stateOf(id)).is).toBe('unchecked')
  await saveDraft(id, { text: '{', seen: hashOf(`${before.text} `), at: MONDAY, by: 'amara' })
  expect((await stateOf(id)).is).toBe('invalid')
})

test('T4 a draft changed while it is being checked is not called sound by that check', async () => {
  const id = await drafted(policyText())
  const run = await startCheck(id, stub)
  expect((await stateOf(id)).is).toBe('running')
  const { text } = await draftOf(id)
  await saveDraft(id, {
    text: policyText({ 'request.answersWithin': 'PT48H' }),
    seen: hashOf(text),
    at: MONDAY,
    by: 'amara',
  })
  await run?.done
  expect((await stateOf(id)).is).toBe('unchecked')
})

test('a draft that is being checked is not checked a second time, and one that is no policy not at all', async () => {
  const id = await drafted(policyText())
  const [first, second] = await Promise.all([startCheck(id, stub), startCheck(id, stub)])
  expect([first, second].filter((run) => run !== null)).toHaveLength(1)
  await Promise.all([first?.done, second?.done])
  expect(await startCheck(await drafted('{}'), stub)).toBeNull()
})

test('a check that takes too long, breaks, or was cut off with its server can be begun again', async () => {
  const hung = await checked(policyText({}, ['hang']), { ...stub, limitMs: 500 })
  expect(await stateOf(hung)).toEqual({ is: 'failed', said: null })
  const broken = await checked(policyText({}, ['break']))
  expect(await stateOf(broken)).toEqual({ is: 'failed', said: expect.stringContaining('It broke.') })
  const cut = await drafted(policyText())
  const { text } = await draftOf(cut)
  const run = { checkState: 'running', checkedText: hashOf(text), checkRun: 'gone', checkUntil: new Date(0) }
  await inTransaction((tx) => tx.policyDraft.update({ where: { id: cut }, data: run }))
  expect(await stateOf(cut)).toEqual({ is: 'failed', said: null })
  await (await startCheck(cut, stub))?.done
  expect((await stateOf(cut)).is).toBe('sound')
})

test('what two mediators type at once is never written over unread, and a deleted draft stays deleted', async () => {
  const id = await drafted(policyText())
  const seen = hashOf((await draftOf(id)).text)
  expect(await saveDraft(id, { text: 'one', seen, at: MONDAY, by: 'amara' })).toBe('saved')
  expect(await saveDraft(id, { text: 'two', seen, at: MONDAY, by: 'amara' })).toBe('overtaken')
  expect((await draftOf(id)).text).toBe('one')
  await deleteDraft(id, MONDAY, 'amara')
  expect(await saveDraft(id, { text: 'three', seen: hashOf('one'), at: MONDAY, by: 'amara' })).toBe('gone')
  expect(await findDraft(id)).toBeNull()
})
