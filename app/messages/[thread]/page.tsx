import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Talk } from '@/components/messages/talk'
import { TalkPages } from '@/components/messages/talk-pages'
import { MessageForm } from '@/components/orders/message-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { address, asked, type Query } from '@/lib/address'
import { requireViewer, viewer as whoLooks } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { findThread, firstUnread, talksWith } from '@/lib/messages/find'
import { markThreadRead } from '@/lib/messages/read'
import { isFrom } from '@/lib/messages/talk'
import { orderPath } from '@/lib/orders/order-path'
import { answerThread } from '../actions'

type Props = { params: Promise<{ thread: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const reader = await whoLooks()
  const other = reader && (await talksWith((await params).thread, reader.id))
  return { title: other ? `Messages with ${other}` : 'Messages' }
}

/** One thread, for its two sides. Reading it clears its marks, and what was new is marked here this once (P3). */
export default async function ThreadPage({ params, searchParams }: Props) {
  const [{ thread: id }, query] = await Promise.all([params, searchParams])
  const here = `/messages/${encodeURIComponent(id)}`
  const viewer = await requireViewer(here)
  // Before it is read: what comes in meanwhile stays unread.
  const drawnAt = await now()
  const cut = { older: asked(query, 'older'), newer: asked(query, 'newer') }
  const thread = await findThread(id, viewer, cut)
  if (!thread) notFound()
  const { as, order, product, store, talk } = thread
  // Where older ones are shown, what is new is not before anybody's eyes.
  const firstNew = talk.newer ? null : await firstUnread(id, as, drawnAt)
  if (firstNew) {
    await markThreadRead(id, as, viewer.id, drawnAt)
    // Drawn anew, so that the counts in the header are those of now.
    redirect(address(here, { ...cut, new: firstNew }))
  }
  const newFrom = asked(query, 'new')
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={thread.with}
        crumbs={[{ label: 'Messages', href: '/messages' }]}
        lead={<About thread={thread} />}
        actions={
          order ? (
            <ButtonLink href={orderPath(order.number, as)}>View order</ButtonLink>
          ) : (
            <ButtonLink href={product ? `/products/${product.slug}` : `/stores/${store.slug}`}>
              {product ? 'View product' : 'View store'}
            </ButtonLink>
          )
        }
      />
      <Card>
        <div className="grid gap-6">
          <TalkPages talk={talk} at={(cut) => address(here, { ...cut, new: newFrom })} />
          <Talk
            reader={as}
            messages={talk.messages.map((message) => ({
              ...message,
              isNew: message.as !== as && isFrom(newFrom, message),
            }))}
          />
          <div className="border-line border-t pt-4">
            <MessageForm hidden={{ thread: id }} action={answerThread} label={`Write to ${thread.with}`} />
          </div>
        </div>
      </Card>
    </div>
  )
}

function About({
  thread: { as, order, product, store },
}: {
  thread: NonNullable<Awaited<ReturnType<typeof findThread>>>
}) {
  if (order) return `About order ${order.number}: ${order.lines.map(({ title }) => title).join(', ')}.`
  const asker = as === 'buyer' ? 'Your question' : `A question to your store ${store.name}`
  return product ? `${asker}, about ${product.title}.` : `${asker}, before buying.`
}
