import { ArrowRight } from 'lucide-react'
import { RuleLink } from '@/components/orders/rule-link'
import { Link } from '@/components/ui/link'
import type { Policy } from '@/lib/law/policy'
import { statePath } from '@/lib/rulebook/address'
import type { PolicyRow } from '@/lib/rulebook/book'
import { actSentence } from '@/lib/words/acts'
import { guardWords } from '@/lib/words/guards'
import { timeOf } from '@/lib/words/rulebook'
import { stateWords } from '@/lib/words/states'
import { OffBadge } from './off-badge'
import { PartyName } from './party-mark'

type Props = { named: PolicyRow; policy: Policy; policyKey?: string }

/** One row of the law as a sentence: by this rule, so-and-so can do this, from here to there, then, needing this. */
export function LawRow({ named, policy, policyKey }: Props) {
  const { key, region, state, move, row, off } = named
  const byItself = row.by.includes('clock')
  return (
    <li
      data-row={key}
      data-move={move}
      className="grid gap-2 px-4 py-4 text-sm sm:px-5 md:grid-cols-[9rem_1fr_15rem] md:gap-4"
    >
      <div className="flex flex-wrap content-start items-center gap-x-3 gap-y-1 md:grid">
        {row.by.map((party) => (
          <PartyName key={party} party={party} />
        ))}
        <RuleLink rule={row.rule} policy={policyKey} />
      </div>
      <div className="grid min-w-0 content-start gap-1">
        <p className="font-medium">
          {actSentence(row.by, move)} {off && <OffBadge />}
        </p>
        {!off && <p className="text-ink-soft">{timeOf(named, policy)}</p>}
        {row.needs && (
          <ul className="grid gap-0.5 text-ink-soft">
            {row.needs.map((guard) => {
              const { needs, otherwise } = guardWords(guard)
              return (
                <li key={needs} title={byItself ? undefined : otherwise} className="flex gap-2">
                  <span aria-hidden="true">·</span>
                  <span>Only if {needs}.</span>
                </li>
              )
            })}
          </ul>
        )}
      </div>
      <p className="flex flex-wrap content-start items-center gap-x-2 gap-y-1 text-ink-soft">
        <span>{stateWords(region, state)}</span>
        <ArrowRight className="size-3.5 shrink-0" role="img" aria-label="becomes" />
        {named.to.map((to, at) => (
          <span key={to}>
            {at > 0 && 'or '}
            <Link href={statePath(region, to, policyKey)} className="link">
              {stateWords(region, to)}
            </Link>
          </span>
        ))}
      </p>
    </li>
  )
}
