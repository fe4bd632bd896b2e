import { inTransaction, reader, type Tx } from '@/lib/db'
import { accept } from '@/lib/files/accept'
import { attach, type Kept, keeping } from '@/lib/files/attach'
import type { Side } from '@/lib/law/order'
import { HOUR } from '@/lib/law/time'
import { type Place, readBy, threadAt } from '@/lib/messages/thread'
import { notify } from '@/lib/notices/notify'
import { type Drawing, documentOf, photographOf } from './pictures'

type Line = {
  readonly by: Side
  readonly hoursAgo: number
  readonly text: string
  readonly picture?: Drawing
  /** The other side has not seen it yet. */
  readonly unread?: true
}
type Talk = {
  /** What it shows, for `npm run seed -- --list`. */
  readonly shows: string
  readonly about: string | { readonly buyer: string; readonly product: string }
  readonly lines: readonly Line[]
}

/** Talks, with something unread in each. Those about an order name its number. */
export const talks: readonly Talk[] = [
  {
    shows: 'about an order in dispute, with an answer and a picture its buyer has not seen',
    about: 'R10000021',
    lines: [
      { by: 'buyer', hoursAgo: 20, text: 'I have added a photograph of the dent to the dispute. Can you see it?' },
      {
        ...{ by: 'seller', hoursAgo: 3, unread: true, picture: 'before packing.jpg' },
        text: 'Yes, thank you. This is how it left us. We would like to find an end that is fair to you.',
      },
    ],
  },
  {
    shows: 'a question before buying, with a picture, that its seller has not seen',
    about: { buyer: 'buyer2@example.com', product: 'bottle-vase' },
    lines: [
      {
        ...{ by: 'buyer', hoursAgo: 2, unread: true, picture: 'my shelf.jpg' },
        text: 'Would it fit on this shelf? There are 32 cm to the next board.',
      },
    ],
  },
  {
    shows: 'a question before buying, answered, with the answer unread',
    about: { buyer: 'buyer@example.com', product: 'dome-desk-lamp' },
    lines: [
      { by: 'buyer', hoursAgo: 30, text: 'Does it take an ordinary bulb?' },
      { by: 'seller', hoursAgo: 5, unread: true, text: 'Yes: E14, up to 40 W. One is in the box.' },
    ],
  },
]

type Brought = {
  readonly number: string
  readonly by: Side
  readonly note: string
  readonly files: () => Promise<File>[]
}

/** What was brought to disputes, an hour after they were opened. */
export const evidence: readonly Brought[] = [
  {
    ...{ number: 'R10000021', by: 'buyer', note: 'The dent is at the seam, where the shade was against the carton.' },
    files: () => [photographOf('dented shade.jpg')],
  },
  {
    ...{ number: 'R10000021', by: 'seller', note: 'Taken on the day it was sent, and what our electrician measured.' },
    files: () => [
      photographOf('before packing.jpg'),
      Promise.resolve(documentOf('dimmer test.pdf', 'Dimmer test: no noise above 22 dB at any level.')),
    ],
  },
  {
    ...{ number: 'R10000022', by: 'buyer', note: 'The seam runs all the way round.' },
    files: () => [photographOf('seam round the middle.jpg')],
  },
]

/** Writes the talks, and brings the evidence, as of `now`. */
export async function tellTalks(now: number): Promise<void> {
  for (const talk of talks) await tellTalk(talk, now)
  for (const brought of evidence) await bring(brought)
}

async function tellTalk({ about, lines }: Talk, now: number): Promise<void> {
  const place = await placeOf(about)
  for (const { by, hoursAgo, text, picture, unread } of lines) {
    const at = now - hoursAgo * HOUR
    const sentAt = new Date(at)
    const [authorId, otherId] =
      by === 'buyer' ? [place.buyerId, place.store.ownerId] : [place.store.ownerId, place.buyerId]
    const read = { buyerReadAt: sentAt, sellerReadAt: sentAt }
    const other: Side = by === 'buyer' ? 'seller' : 'buyer'
    await withFiles(picture ? [photographOf(picture)] : [], async (tx, files) => {
      const threadId = await threadAt(tx, place, at)
      const { orderId } = place
      const { id: messageId } = await tx.message.create({
        data: { threadId, orderId, authorId, as: by, text, sentAt, ...read, ...(unread && { [readBy[other]]: null }) },
      })
      await attach(tx, files, { byId: authorId, as: by, at, messageId })
      const about = orderId ? 'message' : 'question'
      if (unread) await notify(tx, { people: [otherId], about, at, orderId, threadId })
    })
  }
}

async function placeOf(about: Talk['about']): Promise<Place> {
  if (typeof about === 'string') {
    const { id, buyerId, store } = await reader.order.findUniqueOrThrow({
      where: { number: about },
      include: { store: true },
    })
    return { buyerId, store, orderId: id }
  }
  const [buyer, product] = await Promise.all([
    reader.user.findUniqueOrThrow({ where: { email: about.buyer } }),
    reader.product.findUniqueOrThrow({ where: { slug: about.product }, include: { store: true } }),
  ])
  return { buyerId: buyer.id, store: product.store, orderId: null, productId: product.id }
}

async function bring({ number, by, note, files }: Brought): Promise<void> {
  const { store, buyerId, disputes } = await reader.order.findUniqueOrThrow({
    where: { number },
    include: { store: true, disputes: { orderBy: { number: 'desc' }, take: 1 } },
  })
  const [dispute] = disputes
  if (!dispute) throw new Error(`there is no dispute about ${number} to bring evidence to`)
  const at = dispute.openedAt.getTime() + (by === 'buyer' ? HOUR : 5 * HOUR)
  const byId = by === 'buyer' ? buyerId : store.ownerId
  await withFiles(files(), (tx, kept) => attach(tx, kept, { byId, as: by, at, note, disputeId: dispute.id }))
}

/** Keeps some files through the door everybody's files go through. */
async function withFiles(
  files: readonly Promise<File>[],
  work: (tx: Tx, kept: readonly Kept[]) => Promise<void>,
): Promise<void> {
  const accepted = await Promise.all(
    files.map(async (file) => {
      const verdict = await accept(await file, 'evidence')
      if ('fault' in verdict) throw new Error(`the seed sends a file that is ${verdict.fault}`)
      return verdict.accepted
    }),
  )
  await keeping(
    accepted,
    async (kept) => {
      await inTransaction((tx) => work(tx, kept))
      return true
    },
    () => true,
  )
}
