import { Link } from '@/components/ui/link'
import { rulesPath } from '@/lib/rulebook/address'
import { ruleWords } from '@/lib/words/rules'

/** The id of a rule, leading to the rule itself; `policy` is the one it is read under, where that is not the one in force. */
export const RuleLink = ({ rule, policy }: { rule: string; policy?: string }) => (
  <Link
    href={`${rulesPath(policy)}#${rule}`}
    title={ruleWords(rule)}
    data-rule={rule}
    className="whitespace-nowrap rounded-sm text-xs underline decoration-line-strong underline-offset-4 hover:text-ink"
  >
    <span className="sr-only">Rule </span>
    {rule}
  </Link>
)
