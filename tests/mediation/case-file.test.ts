import { randomUUID } from 'node:crypto'
import { createElement } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { SimilarCard } from '@/components/mediation/similar-card'
import { minor } from '@/lib/law/money'
import { buyerRecordOf } from '@/lib/mediation/buyer-record'
import { claimCase } from '@/lib/mediation/claiming'
import { notesOf, writeNote } from '@/lib/mediation/notes'
import { similarCases } from '@/lib/mediation/similar'
import { as, BUYER, hours, MEDIATOR, openMarket, rowOf, SELLER, userId } from '../orders/fixtures'
import { read } from '../words/fixtures'
import { caseOf, deedsOf, MEDIATOR2, withMediator } from './fixtures'

let me = ''
beforeAll(async () => {
  await openMarket()
  me = await userId(MEDIATOR)
})

describe('D3 what a mediator has before them', () => {
  test('notes are written by mediators alone, once however often a form is sent', async () => {
    const number = await withMediator()
    const { id } = await rowOf(number)
    expect(await writeNote(number, await userId(BUYER), { text: 'Let me in.' }, hours(31))).toBe(false)
    expect(await writeNote(number, await userId(SELLER), { text: 'Let me in.' }, hours(31))).toBe(false)
    const note = { text: 'The pictures are old.', form: randomUUID() }
    await writeNote(number, me, note, hours(31))
    await writeNote(number, me, note, hours(32))
    await writeNote(number, await userId(MEDIATOR2), note, hours(33))
    expect((await notesOf(id)).map(({ author, at }) => [author, at])).toEqual([
      ['Amara Osei', hours(31)],
      ['Leif Nygaard', hours(33)],
    ])
    expect(await deedsOf(number)).toEqual(['note-written', 'note-written'])
  })

  test('a note keeps one’s claim from being idle, and so does another of the same words', async () => {
    const number = await withMediator()
    await claimCase((await caseOf(number)).id, me, hours(31))
    for (const at of [hours(34), hours(37)]) {
      await writeNote(number, me, { text: 'Nothing new yet.', form: randomUUID() }, at)
      expect((await caseOf(number)).claimActiveAt?.getTime()).toBe(at)
    }
    expect((await notesOf((await rowOf(number)).id)).map(({ at }) => at)).toEqual([hours(34), hours(37)])
  })

  test('cases ruled on for the same reason, the nearest in amount first, and never the case itself', async () => {
    const ruled = async (wanted: number) => {
      const number = await withMediator({ wanted })
      const ruling = { move: 'rule', amount: minor(wanted), fault: 'nobody', reasoning: 'So it is.' } as const
      await as(MEDIATOR, 'mediator', hours(31), number, ruling)
      return number
    }
    const [far, near, nearest] = [await ruled(4000), await ruled(900), await ruled(1200)]
    const { id: orderId } = await rowOf(await withMediator({ wanted: 1100 }))
    const like = { orderId, reason: 'damaged', wanted: 1100, currency: 'EUR' }
    expect((await similarCases(like, me)).map(({ number }) => number)).toEqual([nearest, near, far])
    const card = read(createElement(SimilarCard, { cases: await similarCases(like, me) }))
    expect(card).toContain('€12.00 given, €12.00 asked')
    expect(await similarCases({ ...like, reason: 'never-arrived' }, me)).toEqual([])
    // To a person with a side in them they are nobody's precedents (F1).
    expect(await similarCases(like, await userId(SELLER))).toEqual([])
  })

  test('the buyer’s record counts what a mediator gave them', async () => {
    const record = await buyerRecordOf(await userId(BUYER))
    expect(record).toMatchObject({ ruled: 3, inTheirFavour: 3 })
    expect(record.disputes).toBeGreaterThan(3)
  })

  test('D3 a note that comes once more with its ruling, changed, is one note and says so; with the next ruling comes another', async () => {
    const number = await withMediator()
    const { id } = await rowOf(number)
    const form = randomUUID()
    const withRuling = (text: string, at: number) => writeNote(number, me, { text, form, withRuling: true }, hours(at))
    const read = async () => (await notesOf(id)).map(({ text, edited }) => (edited ? `${text} (edited)` : text))
    await writeNote(number, me, { text: 'By hand.' }, hours(30))
    await withRuling('Third crack.', 31)
    expect(await read()).toEqual(['By hand.', 'Third crack.'])
    for (const at of [32, 33]) await withRuling('Fourth crack.', at)
    await writeNote(number, await userId(MEDIATOR2), { text: 'I agree.', form, withRuling: true }, hours(34))
    expect(await read()).toEqual(['By hand.', 'Fourth crack. (edited)', 'I agree.'])
    await withRuling('Third crack.', 35)
    expect(await read()).toEqual(['By hand.', 'I agree.', 'Third crack. (edited)'])
    const ruling = { move: 'rule', amount: minor(500), fault: 'nobody', reasoning: 'So it is.' } as const
    await as(MEDIATOR, 'mediator', hours(36), number, ruling)
    // A ruling that comes twice brings its note twice.
    await withRuling('Third crack.', 36)
    await withRuling('Looked at again.', 37)
    expect(await read()).toEqual(['By hand.', 'I agree.', 'Third crack. (edited)', 'Looked at again.'])
  })
})
