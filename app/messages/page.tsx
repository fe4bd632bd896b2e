import { MessagesSquare } from 'lucide-react'
import type { Metadata } from 'next'
import { FilterBar } from '@/components/forms/filter-bar'
import { ThreadList } from '@/components/messages/thread-list'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { address, asked, type Query } from '@/lib/address'
import { requireViewer } from '@/lib/auth/session'
import { inboxOf } from '@/lib/messages/inbox'

export const metadata: Metadata = { title: 'Messages' }

const HERE = '/messages'

/** Everything the reader writes with others about, as buyer and as seller, newest first (P3). */
export default async function MessagesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer(HERE)
  const query = await searchParams
  const search = asked(query, 'q')
  const unread = asked(query, 'unread') !== ''
  const { threads, total, page, pages } = await inboxOf(viewer.id, {
    ...{ search, unread },
    page: Number(asked(query, 'page')),
  })
  const narrowed = search !== '' || unread
  const href = (to: number) =>
    address(HERE, { q: search || undefined, unread: unread ? 'on' : undefined, page: to > 1 ? to : undefined })
  return (
    <>
      <PageHeader
        title="Messages"
        lead={
          viewer.hasStore
            ? 'What buyers write to your stores, and what you write as a buyer.'
            : 'What you and the stores write to each other: about an order, or before buying anything.'
        }
      />
      <div className="grid gap-5">
        {(total > 0 || narrowed) && (
          <FilterBar
            action={HERE}
            searchLabel="Name, order number, product or words"
            search={search}
            narrowed={narrowed}
          >
            <Checkbox name="unread" label="Only unread" defaultChecked={unread} />
          </FilterBar>
        )}
        {threads.length === 0 ? (
          <Card>
            {narrowed ? (
              <EmptyState icon={MessagesSquare} title={unread && !search ? 'Nothing unread' : 'Nothing fits'}>
                Show everything, or look for something else.
              </EmptyState>
            ) : (
              <EmptyState
                icon={MessagesSquare}
                title="No messages yet"
                actions={<ButtonLink href="/">Go to the shop</ButtonLink>}
              >
                Every product and every store has a “Contact seller”; so has every order of yours.
              </EmptyState>
            )}
          </Card>
        ) : (
          <Card flush>
            <ThreadList threads={threads} />
          </Card>
        )}
        <Pagination page={page} pages={pages} href={href} />
      </div>
    </>
  )
}
