import { reader } from '@/lib/db'
import type { Side } from '@/lib/law/order'
import { otherSide } from '@/lib/law/sides'
import { mailable } from '@/lib/notices/choices'
import { orderPath } from '@/lib/orders/order-path'
import { evidenceWords, messageWords } from '@/lib/words/mails'
import type { Letter } from './letter'

const titles = (lines: readonly { title: string }[]) => lines.map(({ title }) => title).join(', ')
const sides = { buyer: true, store: { include: { owner: true } } } as const

// Jobs of before do not say whom they are for.
export type MessageJob = { readonly messageId: string; readonly whom?: Side }

/** The letter that tells a side of a thread that something was written in it (P3). */
export async function messageLetter({ messageId, whom: said }: MessageJob): Promise<Letter> {
  const { as, text, author, thread, _count } = await reader.message.findUniqueOrThrow({
    where: { id: messageId },
    include: {
      author: { select: { name: true } },
      _count: { select: { attachments: true } },
      thread: { include: { ...sides, order: { select: { number: true, lines: { select: { title: true } } } } } },
    },
  })
  const whom = said ?? otherSide(as as Side)
  const { buyer, store } = thread
  const order = thread.order && { number: thread.order.number, title: titles(thread.order.lines) }
  const words = messageWords(whom, { order, store: store.name, from: author.name, text, pictures: _count.attachments })
  const to = await mailable([whom === 'buyer' ? buyer : store.owner], order ? 'message' : 'question')
  return { words, path: `/messages/${thread.id}`, to }
}

export type EvidenceJob = { readonly orderId: string; readonly whom: Side }

/** The letter that tells a side of a dispute that the other has added evidence (D2). */
export async function evidenceLetter({ orderId, whom }: EvidenceJob): Promise<Letter> {
  const { number, buyer, store, lines } = await reader.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { ...sides, lines: { select: { title: true } } },
  })
  const words = evidenceWords(whom, number, { title: titles(lines), store: store.name })
  const to = await mailable([whom === 'buyer' ? buyer : store.owner], 'evidence')
  return { words, path: `${orderPath(number, whom)}#evidence`, to }
}
