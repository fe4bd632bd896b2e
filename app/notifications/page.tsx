import { clsx } from 'clsx'
import { Bell } from 'lucide-react'
import type { Metadata } from 'next'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SubmitButton } from '@/components/ui/submit-button'
import { address, asked, type Query } from '@/lib/address'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { noticesOf, unreadOf } from '@/lib/notices/notices'
import { newsLine } from '@/lib/words/news'
import { markAllRead } from './actions'

export const metadata: Metadata = { title: 'Notifications' }

const HERE = '/notifications'

/** Everything the reader was told in the app, newest first (C17). */
export default async function NotificationsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer(HERE)
  // Before the list is read: what comes in meanwhile stays unread.
  const drawnAt = await now()
  const [{ notices, total, page, pages }, unread] = await Promise.all([
    noticesOf(viewer, Number(asked(await searchParams, 'page'))),
    unreadOf(viewer.id),
  ])
  return (
    <>
      <PageHeader
        title="Notifications"
        lead={
          <>
            What happened to your orders. The same goes to your e-mail, as you{' '}
            <Link href={`${HERE}/preferences`} className="link">
              choose
            </Link>
            .
          </>
        }
        actions={
          unread > 0 && (
            <form action={markAllRead}>
              <input type="hidden" name="until" value={drawnAt} />
              <SubmitButton>Mark all read</SubmitButton>
            </form>
          )
        }
      />
      {total === 0 ? (
        <EmptyState icon={Bell} title="Nothing yet">
          Whatever happens to your orders is told here.
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          <Card>
            <ul className="divide-y divide-line">
              {notices.map(({ id, about, whom, of, at, unread }) => (
                <li
                  key={id}
                  data-about={about}
                  data-unread={unread || undefined}
                  className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5"
                >
                  <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
                    <a href={`${HERE}/${id}`} className={clsx('link', unread && 'font-semibold')}>
                      {newsLine(about, whom, of)}
                    </a>
                    {unread && <Badge tone="accent">New</Badge>}
                  </span>
                  <span className="text-ink-soft text-sm">
                    <Moment at={at} />
                  </span>
                </li>
              ))}
            </ul>
          </Card>
          <Pagination page={page} pages={pages} href={(to) => address(HERE, { page: to > 1 ? to : undefined })} />
        </div>
      )}
    </>
  )
}
