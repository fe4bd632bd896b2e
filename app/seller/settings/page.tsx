import type { Metadata } from 'next'
import { AnswerTimeCard } from '@/components/seller/answer-time-card'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { asked, type Query } from '@/lib/address'
import { requireSeller } from '@/lib/auth/seller'
import { answerTimesOf } from '@/lib/orders/answer-time'
import { answerTimeWords } from '@/lib/words/answer-time'
import { setAnswerTime } from '../actions'

export const metadata: Metadata = { title: 'Settings' }

/** What a seller decides for their own stores, within what the policy leaves to them. */
export default async function SettingsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireSeller('/seller/settings')
  const [query, times] = await Promise.all([searchParams, answerTimesOf(viewer.id)])
  return (
    <>
      <PageHeader
        title="Settings"
        lead="What holds for your stores. Orders that are already placed keep their terms."
      />
      <div className="grid max-w-2xl gap-6">
        {times ? (
          <AnswerTimeCard times={times} action={setAnswerTime} saved={asked(query, 'done') === 'answer-time'} />
        ) : (
          <Card title={answerTimeWords.title} id="answer-time">
            <p className="text-sm">{answerTimeWords.closed}</p>
          </Card>
        )}
      </div>
    </>
  )
}
