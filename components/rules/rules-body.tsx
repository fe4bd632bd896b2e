import { PolicyDocument } from '@/components/admin/policy-document'
import { Card } from '@/components/ui/card'
import type { Policy } from '@/lib/law/policy'
import { regionNames } from '@/lib/law/table'
import { rulebook } from '@/lib/rulebook/book'
import { type NamedRow, rows } from '@/lib/rulebook/rows'
import { isSwitchedOff } from '@/lib/rulebook/switched-off'
import { parts } from '@/lib/words/rulebook'
import { Contents } from './contents'
import { RegionCard } from './region-card'
import { RuleList } from './rule-list'
import { StatusList } from './status-list'

type Props = {
  document: unknown
  policy: Policy
  policyKey?: string
  /** Another law than the running one, for tests. */
  law?: readonly NamedRow[]
}

/** The whole law under a policy: where an order can be, the rule book, every part of an order drawn, and all the numbers. */
export function RulesBody({ document, policy, policyKey, law = rows }: Props) {
  const all = law.map((row) => ({ ...row, off: isSwitchedOff(row, policy) }))
  return (
    <div className="grid gap-12">
      <Contents />
      <section aria-labelledby="states" className="grid gap-4">
        <Heading id="states" {...parts.states} />
        <Card>
          <StatusList policyKey={policyKey} />
        </Card>
      </section>
      <section aria-label={parts.rules} id="rules" className="scroll-mt-6">
        <RuleList sections={rulebook({ document, policy }, law)} policy={policy} policyKey={policyKey} />
      </section>
      <section aria-labelledby="drawings" className="grid gap-6">
        <Heading id="drawings" {...parts.drawings} />
        {regionNames.map((region) => (
          <RegionCard key={region} region={region} rows={all} policy={policy} policyKey={policyKey} />
        ))}
      </section>
      <section aria-labelledby="numbers" className="grid gap-4">
        <Heading id="numbers" {...parts.numbers} />
        <PolicyDocument document={document} />
      </section>
    </div>
  )
}

const Heading = ({ id, title, lead }: { id: string; title: string; lead: string }) => (
  <header className="grid gap-1">
    <h2 id={id} className="scroll-mt-6 font-semibold text-xl">
      {title}
    </h2>
    <p className="max-w-prose text-ink-soft">{lead}</p>
  </header>
)
