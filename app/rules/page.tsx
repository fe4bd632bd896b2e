import type { Metadata } from 'next'
import { PolicyChoice } from '@/components/rules/policy-choice'
import { PolicySummary } from '@/components/rules/policy-summary'
import { RulesBody } from '@/components/rules/rules-body'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { asked, type Query } from '@/lib/address'
import { now as shopTime } from '@/lib/clock'
import { RULES } from '@/lib/rulebook/address'
import { chosenFrom, policyChoices } from '@/lib/rulebook/policies'
import { unknownPolicy } from '@/lib/words/rulebook'

export const metadata: Metadata = {
  title: 'Rules',
  description: 'Every rule of cancelling, shipping, disputes and refunds, as the shop itself reads them.',
}
export const dynamic = 'force-dynamic'

/** The law as a whole, printed from the law itself, with the values of the policy chosen (T4). */
export default async function RulesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, now] = await Promise.all([searchParams, shopTime()])
  const key = asked(query, 'policy')
  const choices = await policyChoices(now)
  const named = chosenFrom(choices, key)
  const chosen = named ?? chosenFrom(choices, '')
  return (
    <>
      <PageHeader
        title="Rules"
        lead="This page is printed and drawn from the rules the shop itself follows, so it cannot say anything else than what happens. An order keeps the policy it was placed under."
      />
      {chosen ? (
        <div className="grid gap-10">
          <div className="grid gap-4">
            {!named && <Notice tone="caution">{unknownPolicy(key)}</Notice>}
            <Card>
              <div className="grid gap-4">
                <PolicyChoice action={RULES} choices={choices} chosen={chosen.key} />
                <PolicySummary choice={chosen} />
              </div>
            </Card>
          </div>
          <RulesBody
            document={chosen.document}
            policy={chosen.policy}
            policyKey={key && named ? chosen.key : undefined}
          />
        </div>
      ) : (
        <Card>
          <EmptyState title="There is no policy">Rules with numbers appear once a policy is published.</EmptyState>
        </Card>
      )}
    </>
  )
}
