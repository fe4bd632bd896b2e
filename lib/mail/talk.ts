import { reader } from '@/lib/db'
import type { Side } from '@/lib/law/order'
import { otherSide } from '@/lib/law/sides'
import type { Instant } from '@/lib/law/time'
import { mailable } from '@/lib/notices/choices'
import { orderPath } from '@/lib/orders/order-path'
import { evidenceWords, messageWords } from '@/lib/words/mails'
import { post } from './post'

const titles = (lines: readonly { title: string }[]) => lines.map(({ title }) => title).join(', ')
const sides = { buyer: true, store: { include: { owner: true } } } as const

// Jobs of before do not say whom they are for.
type MessageJob = { readonly messageId: string; readonly whom?: Side }

/** Tells a side of a thread by mail that something was written in it (P3). */
export async function sendMessageNews({ messageId, whom: said }: MessageJob, key: string, at: Instant): Promise<void> {
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
  await post(words, `/messages/${thread.id}`, to, key, at)
}

type EvidenceJob = { readonly orderId: string; readonly whom: Side }

/** Tells a side of a dispute by mail that the other has added evidence (D2). */
export async function sendEvidenceNews({ orderId, whom }: EvidenceJob, key: string, at: Instant): Promise<void> {
  const { number, buyer, store, lines } = await reader.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { ...sides, lines: { select: { title: true } } },
  })
  const words = evidenceWords(whom, number, { title: titles(lines), store: store.name })
  const to = await mailable([whom === 'buyer' ? buyer : store.owner], 'evidence')
  await post(words, `${orderPath(number, whom)}#evidence`, to, key, at)
}
