import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { now } from '@/lib/clock'
import { reader } from '@/lib/db'
import { env } from '@/lib/env'
import { type Accepted, accept } from '@/lib/files/accept'
import { findFile } from '@/lib/files/open'
import { readContent } from '@/lib/files/store'
import { minor } from '@/lib/law/money'
import { addEvidence, moveWithEvidence } from '@/lib/orders/evidence'
import { sendMessage } from '@/lib/orders/messages'
import { findOrder } from '@/lib/orders/queries/order-view'
import { as, awaitingShipment, BUYER, MEDIATOR, openMarket, rowOf, SELLER, SELLER2, userId } from '../orders/fixtures'
import { fileOf, pdf, photograph } from './fixtures'

const BUYER2 = 'buyer2@example.com'

const HOUR = 3_600_000
const PLACED = Date.now() - 40 * HOUR
const later = (hours: number) => PLACED + hours * HOUR

const picture = async () => {
  const verdict = await accept(fileOf(await photograph(), 'lid.jpg'), 'pictures')
  if ('fault' in verdict) throw new Error(verdict.fault)
  return verdict.accepted
}
const document = async () => {
  const verdict = await accept(fileOf(pdf(), 'report.pdf'), 'evidence')
  if ('fault' in verdict) throw new Error(verdict.fault)
  return verdict.accepted
}
const sees = async (email: string, id: string) =>
  (await findFile(id, { id: await userId(email), isMediator: email === MEDIATOR })) !== null
const actor = async (email: string, party: 'buyer' | 'seller') => ({ userId: await userId(email), as: party })
const everyone = [BUYER, SELLER, MEDIATOR, BUYER2, SELLER2]
const seers = async (id: string) => {
  const seen = await Promise.all(everyone.map((email) => sees(email, id)))
  return everyone.filter((_, at) => seen[at])
}
const keptFiles = () =>
  existsSync(env.FILES_DIR)
    ? readdirSync(env.FILES_DIR, { recursive: true })
        .map(String)
        .filter((name) => name.length > 2)
        .sort()
    : []

const claim = { reason: 'damaged', story: 'The lid is broken.', wanted: minor(2000) }
const opening = { move: 'open-dispute', ...claim } as const

/** Shipped and disputed, lately: messages and evidence come in the shop's own time. */
async function shipped() {
  const [number] = await awaitingShipment({ at: PLACED })
  await as(SELLER, 'seller', later(30), number, { move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })
  return number
}
async function disputed(files: readonly Accepted[] = []) {
  const number = await shipped()
  const opened = await moveWithEvidence(number, await actor(BUYER, 'buyer'), opening, {}, files)
  expect(opened).toMatchObject({ is: 'done' })
  return number
}

beforeAll(openMarket)

describe('F1 who sees a file', () => {
  test('F1 P3 a picture in a message: both sides, and a mediator only once there is something to decide', async () => {
    const [number] = await awaitingShipment({ at: PLACED })
    await sendMessage(number, await actor(BUYER, 'buyer'), { text: '', files: [await picture()] })
    const { id } = await reader.attachment.findFirstOrThrow({ where: { message: { order: { number } } } })
    expect(await seers(id)).toEqual([BUYER, SELLER])
    const mediator = { id: await userId(MEDIATOR), isMediator: true }
    expect((await findOrder(number, mediator))?.facts.messages).toHaveLength(0)
    await as(SELLER, 'seller', later(30), number, { move: 'ship', carrier: 'Postline', tracking: 'PL-1' })
    await as(BUYER, 'buyer', later(31), number, opening)
    expect(await seers(id)).toEqual([BUYER, SELLER, MEDIATOR])
    expect((await findOrder(number, mediator))?.facts.messages).toHaveLength(1)
    expect(await readContent(id, 'small')).not.toBeNull()
  })

  test('P3 a form sent twice is one message with its picture; gone back to for another picture, it is another', async () => {
    const [number] = await awaitingShipment({ at: PLACED })
    const [form, lid] = [randomUUID(), await picture()]
    const send = async (file: Accepted) =>
      sendMessage(number, await actor(BUYER, 'buyer'), { text: '', form, files: [file] })
    for (const file of [lid, lid, await document()]) await send(file)
    const sent = await reader.attachment.findMany({ where: { message: { order: { number } } } })
    expect(sent.map(({ name }) => name).sort()).toEqual(['lid.webp', 'report.pdf'])
  })

  test('D1 D2 evidence: both sides bring it while the dispute is under way, and the mediator sees it', async () => {
    const number = await disputed([await picture(), await document()])
    const dispute = await reader.dispute.findFirstOrThrow({ where: { order: { number } }, include: { evidence: true } })
    expect(dispute.evidence.map(({ type }) => type).sort()).toEqual(['application/pdf', 'image/webp'])
    expect(await seers(dispute.evidence[0]?.id ?? '')).toEqual([BUYER, SELLER, MEDIATOR])
    const added = await addEvidence(number, await actor(SELLER, 'seller'), {
      files: [await picture()],
      note: 'As packed.',
    })
    expect(added).toEqual({ is: 'done' })
    const view = await findOrder(number, { id: await userId(BUYER), isMediator: false })
    expect(view?.evidence.map(({ as: side, note }) => [side, note])).toEqual([
      ['buyer', null],
      ['buyer', null],
      ['seller', 'As packed.'],
    ])
    const before = keptFiles()
    const stranger = await addEvidence(number, await actor(SELLER2, 'seller'), { files: [await picture()] })
    expect(stranger).toEqual({ is: 'not-found' })
    expect(keptFiles()).toEqual(before)
  })

  test('D1 a dispute is opened with its evidence or not at all, and then it can be opened again', async () => {
    const [number, buyer, lid] = [await shipped(), await actor(BUYER, 'buyer'), await picture()]
    const before = keptFiles()
    // The disk takes no more of it, and the database takes none of it.
    for (const broken of [{ content: undefined }, { name: undefined }]) {
      const files = [lid, { ...lid, ...broken } as unknown as Accepted]
      await expect(moveWithEvidence(number, buyer, opening, {}, files)).rejects.toThrow()
      expect((await rowOf(number)).disputeState).toBe('none')
    }
    expect(keptFiles()).toEqual(before)
    expect(await moveWithEvidence(number, buyer, opening, {}, [lid])).toMatchObject({ is: 'done' })
    const kept = keptFiles()
    expect(kept.length).toBeGreaterThan(before.length)
    expect(await moveWithEvidence(number, buyer, opening, {}, [lid])).toMatchObject({ is: 'refused' })
    expect(keptFiles()).toEqual(kept)
  })

  test('D2 evidence sent twice with one form is brought once, also all at once', async () => {
    const [number, buyer] = [await disputed(), await actor(BUYER, 'buyer')]
    const [lid, report] = [await picture(), await document()]
    const brought = { files: [lid, report], note: 'As it came.', form: randomUUID() }
    const before = keptFiles().length
    const send = (what = brought) => addEvidence(number, buyer, what)
    expect(await Promise.all([send(), send(), send()])).toEqual([{ is: 'done' }, { is: 'done' }, { is: 'done' }])
    const files = () => reader.attachment.count({ where: { dispute: { order: { number } } } })
    expect([await files(), keptFiles().length - before]).toEqual([2, 3])
    // Another form, other words and other files are brought besides.
    await send({ ...brought, form: randomUUID() })
    await send({ ...brought, note: 'From below.' })
    await send({ ...brought, files: [report] })
    expect(await files()).toBe(7)
  })

  test('D2 once it is closed nothing is added, and nothing is kept', async () => {
    const number = await disputed()
    await as(SELLER, 'seller', await now(), number, { move: 'propose', amount: minor(500), note: '' })
    const dispute = await reader.dispute.findFirstOrThrow({
      where: { order: { number } },
      include: { proposals: true },
    })
    const proposal = dispute.proposals[0]?.number ?? 0
    const yes = await as(BUYER, 'buyer', await now(), number, { move: 'accept-proposal', number: proposal })
    expect(yes).toMatchObject({ is: 'done' })
    const before = keptFiles()
    const late = await addEvidence(number, await actor(BUYER, 'buyer'), { files: [await picture()] })
    expect(late).toMatchObject({ is: 'refused', refusal: { code: 'not-in-this-state', rule: 'D2' } })
    expect(keptFiles()).toEqual(before)
  })
})
