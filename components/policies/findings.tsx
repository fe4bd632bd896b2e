import { RuleLink } from '@/components/orders/rule-link'
import { Badge } from '@/components/ui/badge'
import type { Finding } from '@/lib/policy/prover'
import { findingWords } from '@/lib/words/policy-drafts'

/** What a check found, errors first, each with the shortest story that shows it. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const sorted = [...findings].sort((a, b) => a.severity.localeCompare(b.severity))
  return (
    <ol className="divide-y divide-line border-line border-t">
      {sorted.map((finding) => (
        <li
          key={`${finding.kind} ${finding.sentence}`}
          data-finding={finding.kind}
          data-status={finding.severity}
          className="grid gap-3 px-4 py-4 text-sm sm:px-5"
        >
          <div className="flex items-start gap-3">
            <Badge tone={finding.severity === 'error' ? 'critical' : 'caution'}>{findingWords[finding.severity]}</Badge>
            <p className="min-w-0 font-medium">
              {finding.sentence} {finding.rule && <RuleLink rule={finding.rule} />}
            </p>
          </div>
          {finding.story.length > 0 && <Story steps={finding.story} />}
        </li>
      ))}
    </ol>
  )
}

const Story = ({ steps }: { steps: readonly string[] }) => (
  <details open={steps.length <= 6} className="group">
    <summary className="link inline-block py-1">How it comes about, step by step</summary>
    <ol className="mt-2 grid list-decimal gap-1.5 border-line border-l-2 pl-8 text-ink-soft">
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same step may come twice, and a story never changes
        <li key={at}>{step}</li>
      ))}
    </ol>
  </details>
)
