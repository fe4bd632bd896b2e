import Link from 'next/link'
import { ruleWords } from '@/lib/words/rules'

/** The id of a rule, leading to the rule itself. */
export const RuleLink = ({ rule }: { rule: string }) => (
  <Link
    href={`/rules#${rule}`}
    prefetch={false}
    title={ruleWords(rule)}
    data-rule={rule}
    className="whitespace-nowrap rounded-sm text-xs underline decoration-line-strong underline-offset-4 hover:text-ink"
  >
    <span className="sr-only">Rule </span>
    {rule}
  </Link>
)
