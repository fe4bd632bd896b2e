import type { Metadata } from 'next'
import { Books } from '@/components/admin/books'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { behind, health } from '@/lib/health/state'
import { lastReconciliation } from '@/lib/payments/reconcile'
import { precisely } from '@/lib/words/durations'
import { behindWords, lagWords } from '@/lib/words/health'
import { compareNow } from './actions'

export const metadata: Metadata = { title: 'Health' }

type Props = { searchParams: Promise<Query> }

/** How the shop is: what it owes and how late, and whether our ledger and the provider's books agree (M3, T2). */
export default async function HealthPage({ searchParams }: Props) {
  await requireMediator('/admin/health')
  const [query, state, last] = await Promise.all([searchParams, health(), lastReconciliation()])
  const late = behind(state)
  return (
    <>
      <PageHeader
        title="Health"
        lead="What the shop still has to carry out, and whether the money is where it should be."
      />
      <div className="grid gap-6">
        {late.map((what) => (
          <Notice key={what} tone="caution" title={what === 'sweep' ? 'Deadlines are late' : 'The outbox is late'}>
            <span data-behind={what}>{behindWords[what]}</span>
          </Notice>
        ))}
        <div className="grid items-start gap-6 lg:grid-cols-3">
          <Card title="Clock">
            <Facts
              facts={[
                { label: 'The shop’s time', value: <Moment at={state.at} /> },
                {
                  label: 'Ahead of the machine',
                  value: state.aheadMs < 1000 ? 'Not at all' : precisely(state.aheadMs),
                },
              ]}
            />
          </Card>
          <Card title="Deadlines">
            <Facts
              facts={[
                { label: 'Next', value: state.oldestDue === null ? 'None' : <Moment at={state.oldestDue} /> },
                { label: 'Carried out', value: lagWords(state.sweepLagMs) },
              ]}
            />
          </Card>
          <Card title="Outbox">
            <Facts
              facts={[
                { label: 'Waiting', value: state.jobsWaiting },
                { label: 'Failed, to be tried again', value: state.jobsFailing },
                { label: 'Next', value: state.oldestJob === null ? 'None' : <Moment at={state.oldestJob} /> },
                { label: 'Carried out', value: lagWords(state.jobLagMs) },
              ]}
            />
          </Card>
        </div>
        <Books last={last} compare={compareNow} done={asked(query, 'done') === 'compared'} />
      </div>
    </>
  )
}
