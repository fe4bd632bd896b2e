import { Inbox } from 'lucide-react'
import type { Metadata } from 'next'
import { FilterBar } from '@/components/forms/filter-bar'
import { Narrow } from '@/components/forms/narrow'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { address, asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { mailbox, recipients } from '@/lib/mail/mailbox'
import { MOST_COUNTED } from '@/lib/most-counted'

export const metadata: Metadata = { title: 'Mailbox' }

const HERE = '/admin/mailbox'

const held = env.SIMULATION
  ? 'Every mail the shop has written.'
  : 'The mails about orders in which you have no side. What buyers and sellers write to each other is not among them.'

/** The mails the shop has sent, newest first, by recipient and by words. */
export default async function MailboxPage({ searchParams }: { searchParams: Promise<Query> }) {
  const mediator = await requireMediator(HERE)
  const query = await searchParams
  const to = asked(query, 'to')
  const search = asked(query, 'q')
  const [{ mails, total, page, pages }, people] = await Promise.all([
    mailbox(mediator, { to, search, page: Number(asked(query, 'page')) }),
    recipients(),
  ])
  const narrowed = Boolean(to || search)
  return (
    <>
      <PageHeader
        title="Mailbox"
        lead={`${held} ${env.SMTP_URL ? 'They are also sent out.' : 'None of them leaves this machine.'}`}
      />
      <div className="grid gap-5">
        <FilterBar action={HERE} searchLabel="Search subject and text" search={search} narrowed={narrowed}>
          <Narrow
            name="to"
            label="To"
            all="Everyone"
            chosen={to}
            words={Object.fromEntries(people.map((person) => [person, person]))}
          />
        </FilterBar>
        <Card
          title={
            total === 1 ? '1 mail' : `${total.toLocaleString('en-GB')}${total === MOST_COUNTED ? ' or more' : ''} mails`
          }
          flush
        >
          {mails.length === 0 ? (
            <EmptyState icon={Inbox} title={narrowed ? 'No mail matches' : 'No mail yet'}>
              {narrowed
                ? 'Try fewer words, or show everything.'
                : 'Mails are written when something happens to an order.'}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line border-line border-t text-sm">
              {mails.map(({ id, to, subject, at }) => (
                <li key={id}>
                  <Link
                    href={`${HERE}/${id}`}
                    className="grid gap-x-4 gap-y-0.5 px-4 py-3 -outline-offset-2! hover:bg-surface sm:px-5 md:grid-cols-[1fr_14rem_12rem] md:items-baseline"
                  >
                    <span className="min-w-0 font-medium">{subject}</span>
                    <span className="min-w-0 truncate text-ink-soft">{to}</span>
                    <span className="text-ink-soft md:text-right">
                      <Moment at={at.getTime()} />
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Pagination page={page} pages={pages} href={(page) => address(HERE, { to, q: search, page })} />
      </div>
    </>
  )
}
