import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { MessageForm } from '@/components/orders/message-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { address, asked, type Query } from '@/lib/address'
import { requireViewer } from '@/lib/auth/session'
import { storeToAsk } from '@/lib/messages/find'
import { ask } from '../actions'

export const metadata: Metadata = { title: 'Contact seller' }

/** Asking a store something before buying; where that has begun, it goes on (P3). */
export default async function NewThreadPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const slug = asked(query, 'store')
  const wanted = asked(query, 'product') || undefined
  const viewer = await requireViewer(address('/messages/new', { store: slug, product: wanted }))
  const found = await storeToAsk(slug, wanted, viewer.id)
  if (!found) notFound()
  const { store, product, thread, isOwn } = found
  if (thread) redirect(`/messages/${thread}`)
  const back = product ? `/products/${product.slug}` : `/stores/${store.slug}`
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={`Ask ${store.name}`}
        lead={product ? `About ${product.title}.` : 'About what it sells, or anything else before you buy.'}
        crumbs={[
          { label: 'Shop', href: '/' },
          { label: product?.title ?? store.name, href: back },
        ]}
      />
      <Card>
        {isOwn ? (
          <div className="grid justify-items-start gap-4">
            <p>This is your own store. What buyers ask it comes to your messages.</p>
            <ButtonLink href="/messages">Go to your messages</ButtonLink>
          </div>
        ) : (
          <div className="grid gap-4">
            <p className="text-ink-soft text-sm">
              About an order you have placed, write from that order’s page: the seller sees at once which one it is.
            </p>
            <MessageForm
              id={`message-${store.slug}`}
              hidden={{ store: store.slug, product: product?.slug ?? '' }}
              action={ask}
              label={`Your question to ${store.name}`}
            />
          </div>
        )}
      </Card>
    </div>
  )
}
