import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { GET } from '@/app/admin/audit/export/route'
import { recordDeed } from '@/lib/audit/deed'
import { auditLog, exportedLog, type Logged } from '@/lib/audit/log'
import { lookingFor } from '@/lib/audit/looking'
import { signIn } from '@/lib/auth/sign-in'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { advance } from '@/lib/orders/advance'
import { loggedLine } from '@/lib/words/audit'
import { MEDIATOR2, withMediator } from '../mediation/fixtures'
import { as, BUYER, hours, MEDIATOR, openMarket, SELLER, userId } from '../orders/fixtures'

vi.mock('@/lib/auth/session', () => ({ requireMediator: async () => mediator }))

let number = ''
let mediator = { id: '' }
beforeAll(async () => {
  await openMarket()
  mediator = { id: await userId(MEDIATOR) }
  number = await withMediator()
  const ruling = { move: 'rule', amount: minor(500), fault: 'nobody', reasoning: 'So it is.' } as const
  await as(MEDIATOR, 'mediator', hours(31), number, ruling)
  await withMediator()
})

/** How many there are on a page here: far fewer than were done. */
const FEW = 7
const what = (entry: Logged) => (entry.is === 'deed' ? entry.kind : entry.command.move)
const all = async (query: Record<string, string>) => {
  const found: Logged[] = []
  let looking = lookingFor(query)
  for (;;) {
    const page = await auditLog(mediator, looking, FEW)
    found.push(...page.entries)
    if (!page.after) return found
    looking = { ...lookingFor(query), after: page.after }
  }
}

describe('the audit log', () => {
  test('has every move and every deed once, newest first, however it is paged', async () => {
    const found = await all({})
    const counts = [await reader.historyEntry.count(), await reader.deed.count()]
    expect(found).toHaveLength((counts[0] ?? 0) + (counts[1] ?? 0))
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
    expect(found.every(({ at }, index) => at <= (found[index - 1]?.at ?? at))).toBe(true)
  })

  test('has words for each of them', async () => {
    const lines = (await all({})).map((entry) => loggedLine(entry).title)
    expect(lines.filter((line) => !/^[A-Z]/.test(line))).toEqual([])
  })

  test('a page forth and a page back lead to where one was', async () => {
    const first = await auditLog(mediator, lookingFor({}), FEW)
    const second = await auditLog(mediator, lookingFor({ after: first.after ?? '' }), FEW)
    const back = await auditLog(mediator, lookingFor({ before: second.before ?? '' }), FEW)
    expect(first.after).not.toBeNull()
    expect(back.entries.map(({ key }) => key)).toEqual(first.entries.map(({ key }) => key))
  })

  test('by order, by party, by mediator, by what, by day', async () => {
    const ofOrder = await all({ q: number.toLowerCase() })
    expect(new Set(ofOrder.map((entry) => entry.number))).toEqual(new Set([number]))
    expect(ofOrder.map(what)).toEqual(expect.arrayContaining(['case-claimed', 'rule', 'pay', 'ship']))
    expect((await all({ who: 'mediator', q: number })).map(what).toSorted()).toEqual(['case-claimed', 'rule'])
    expect(await all({ who: await userId(MEDIATOR2) })).toEqual([])
    expect((await all({ what: 'm.ship', q: number })).map(what)).toEqual(['ship'])
    expect((await all({ what: 'd.case-claimed' })).map((entry) => entry.number)).toEqual([number])
    const day = new Date(hours(31)).toISOString().slice(0, 10)
    const thatDay = await all({ from: day, to: day, q: number })
    expect(thatDay.map(what)).toContain('rule')
    expect(await all({ from: '2031-01-01' })).toEqual([])
  })

  test('F1 D3 has no move of an order for a mediator who is its buyer or its seller', async () => {
    for (const email of [BUYER, SELLER]) {
      const looking = lookingFor({ q: number, what: 'moves' })
      const sided = { id: await userId(email) }
      expect((await auditLog(sided, looking)).entries).toEqual([])
      expect(await exportedLog(sided, looking)).toEqual([])
      expect((await auditLog(mediator, looking)).entries).not.toEqual([])
    }
  })

  test('signing in is written down, and a refusal without a word about who tried', async () => {
    await signIn(MEDIATOR, 'demo-password', '10.0.0.1')
    await signIn('nobody@example.com', 'wrong', '10.0.0.1')
    const [refused] = await reader.deed.findMany({ where: { kind: 'sign-in-refused' } })
    expect(refused).toMatchObject({ actorId: null, number: null, facts: { because: 'wrong' } })
    expect(JSON.stringify(refused)).not.toContain('nobody@')
    expect((await all({ what: 'd.signed-in' })).map(({ name }) => name)).toEqual(['Amara Osei'])
  })

  test('T5 a volley that is throttled is one entry, and the clock once however many steps it took', async () => {
    for (let tries = 0; tries < 12; tries++) await signIn('nobody@example.com', 'wrong', '10.0.0.9')
    const refusals = await reader.deed.findMany({ where: { kind: 'sign-in-refused' } })
    const throttled = refusals.filter(({ facts }) => (facts as { because: string }).because === 'throttled')
    expect(throttled).toHaveLength(1)
    const to = (await now()) + 3_600_000
    await advance(to, undefined, await userId(MEDIATOR))
    expect(await all({ what: 'd.clock-moved' })).toMatchObject([{ name: 'Amara Osei', facts: { to } }])
  })

  test('the export holds the same, and what is typed by people is no formula', async () => {
    const named = (name: string) => inTransaction((tx) => tx.user.update({ where: { email: BUYER }, data: { name } }))
    const { name } = await reader.user.findUniqueOrThrow({ where: { email: BUYER } })
    await named('=cmd|calc')
    const answer = await GET(new Request(`http://shop.test/admin/audit/export?q=${number}`))
    const { entries } = await auditLog(mediator, lookingFor({ q: number }))
    await named(name)
    const rows: string[][] = parse(await answer.text(), { bom: true, from: 2 })
    expect(rows.map(([at, , , what]) => [at, what])).toEqual(
      entries.map((entry) => [new Date(entry.at).toISOString(), loggedLine(entry).title]),
    )
    const who = new Set(rows.map(([, , who]) => who))
    expect(who).toContain("'=cmd|calc")
    expect(who).not.toContain('=cmd|calc')
  })
})

test('what was done in one moment, moves and deeds, is there once, however it is paged, forth and back', async () => {
  const [ruled] = await all({ what: 'm.rule', q: number })
  const note = { at: ruled?.at ?? 0, actorId: mediator.id, kind: 'note-written', number } as const
  await inTransaction(async (tx) => {
    for (const _ of [1, 2]) await recordDeed(tx, note)
  })
  const keysOf = (page: { readonly entries: readonly Logged[] }) => page.entries.map(({ key }) => key)
  const whole = await auditLog(mediator, lookingFor({ q: number }), 100)
  const kinds = new Set(whole.entries.filter(({ at }) => at === note.at).map(({ is }) => is))
  expect([...kinds]).toEqual(['move', 'deed'])
  const [forth, back]: [string[], string[]] = [[], []]
  let page = await auditLog(mediator, lookingFor({ q: number }), 1)
  for (forth.push(...keysOf(page)); page.after; forth.push(...keysOf(page)))
    page = await auditLog(mediator, lookingFor({ q: number, after: page.after }), 1)
  for (back.push(...keysOf(page)); page.before; back.push(...keysOf(page)))
    page = await auditLog(mediator, lookingFor({ q: number, before: page.before }), 1)
  expect(forth).toEqual(keysOf(whole))
  expect(back.toReversed()).toEqual(forth)
})
