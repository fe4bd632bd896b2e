import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailView } from '@/components/admin/mail-view'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { PageHeader } from '@/components/ui/page-header'
import { asked, type Query } from '@/lib/address'
import { requireMediator, viewer as whoLooks } from '@/lib/auth/session'
import { findMail } from '@/lib/mail/mailbox'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const reader = await whoLooks()
  const mail = reader?.isMediator ? await findMail((await params).id, reader) : null
  return { title: mail?.subject ?? 'Mail' }
}

/** One mail as it was sent, as text or as it looks. */
export default async function MailPage({ params, searchParams }: Props) {
  const { id } = await params
  const here = `/admin/mailbox/${encodeURIComponent(id)}`
  const mail = await findMail(id, await requireMediator(here))
  if (!mail) notFound()
  const shownAs = asked(await searchParams, 'as') === 'html' ? 'html' : 'text'
  return (
    <>
      <PageHeader title={mail.subject} crumbs={[{ label: 'Mailbox', href: '/admin/mailbox' }]} />
      <div className="grid gap-5">
        <Card>
          <Facts
            facts={[
              { label: 'To', value: mail.to },
              { label: 'Written', value: <Moment at={mail.at.getTime()} /> },
              { label: 'Sent', value: mail.sentAt ? <Moment at={mail.sentAt.getTime()} /> : 'Kept here' },
            ]}
          />
        </Card>
        <MailView text={mail.text} shownAs={shownAs} href={here} />
      </div>
    </>
  )
}
