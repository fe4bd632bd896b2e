import type { Metadata } from 'next'
import { LawRow } from '@/components/admin/law-row'
import { RuleList } from '@/components/admin/rule-list'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { PageHeader } from '@/components/ui/page-header'
import { now as shopTime } from '@/lib/clock'
import type { RegionName } from '@/lib/law/rule'
import { entries } from '@/lib/law/table'
import { policyOf } from '@/lib/policy/stored'
import { versionInForce } from '@/lib/policy/versions'
import { policyFacts } from '@/lib/words/policies'
import { regionWords } from '@/lib/words/states'

export const metadata: Metadata = {
  title: 'Rules',
  description: 'Every rule of cancelling, shipping, disputes and refunds, as the shop itself reads them.',
}
export const dynamic = 'force-dynamic'

export default async function RulesPage() {
  const version = await versionInForce(await shopTime())
  const policy = version && policyOf(version)
  return (
    <>
      <PageHeader
        title="Rules"
        lead="This page is printed from the rules the shop itself follows, so it cannot say anything else than what happens. An order keeps the policy it was placed under."
      />
      <div className="grid gap-6">
        <Card title="In words">
          <RuleList />
        </Card>
        {!policy && (
          <Card>
            <EmptyState title="No policy is in force">Rules with numbers appear once a policy is published.</EmptyState>
          </Card>
        )}
        {policy && (
          <>
            <Card
              title="In numbers"
              id="numbers"
              aside={
                <>
                  Policy {version.name} {version.version}, since <Moment at={version.from.getTime()} form="day" />
                </>
              }
            >
              <Facts facts={policyFacts(policy)} />
            </Card>
            <div className="grid gap-6">
              <h2 className="mt-4 font-semibold text-xl">Rule by rule</h2>
              {(Object.keys(regionWords) as RegionName[]).map((region) => (
                <Card key={region} as="h3" id={region} title={regionWords[region].title} flush>
                  <p className="-mt-1 px-4 pb-3 text-ink-soft text-sm sm:px-5">{regionWords[region].about}</p>
                  <ul className="divide-y divide-line border-line border-t">
                    {entries
                      .filter((entry) => entry.region === region)
                      .map((entry, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, and the law never changes while it runs
                        <LawRow key={at} entry={entry} policy={policy} />
                      ))}
                  </ul>
                </Card>
              ))}
            </div>
          </>
        )}
      </div>
    </>
  )
}
