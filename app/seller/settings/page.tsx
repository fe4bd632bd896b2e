import type { Metadata } from 'next'
import { AnswerTimeCard } from '@/components/seller/answer-time-card'
import { CancelRulesCard } from '@/components/seller/cancel-rules-card'
import { ClosuresCard } from '@/components/seller/closures-card'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { asked, type Query } from '@/lib/address'
import { requireSeller } from '@/lib/auth/seller'
import { answerTimesOf } from '@/lib/stores/answer-time'
import { cancelRulesOf } from '@/lib/stores/cancel-rules'
import { closuresOf, today } from '@/lib/stores/closures'
import { answerTimeWords } from '@/lib/words/answer-time'
import { settingsWords as words } from '@/lib/words/store-settings'
import { dropClosure, saveCancelRules, saveClosure, setAnswerTime } from './actions'

export const metadata: Metadata = { title: words.title }

/** What a seller decides for their own stores, within what the policy leaves to them. */
export default async function SettingsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireSeller('/seller/settings')
  const query = await searchParams
  const [times, rules, closures, day] = await Promise.all([
    answerTimesOf(viewer.id),
    cancelRulesOf(viewer.id, Number(asked(query, 'products'))),
    closuresOf(viewer.id),
    today(),
  ])
  const done = asked(query, 'done')
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <div className="group/settings grid max-w-3xl gap-6">
        {times ? (
          <AnswerTimeCard times={times} action={setAnswerTime} saved={done === 'answer-time'} />
        ) : (
          <Card title={answerTimeWords.title} id="answer-time">
            <p className="text-sm">{answerTimeWords.closed}</p>
          </Card>
        )}
        <CancelRulesCard rules={rules} action={saveCancelRules} saved={done === 'products'} />
        <ClosuresCard
          stores={closures}
          add={saveClosure}
          remove={dropClosure}
          today={day}
          done={done === 'closure' ? 'saved' : done === 'closure-removed' ? 'removed' : undefined}
        />
      </div>
    </>
  )
}
