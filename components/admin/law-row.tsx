import { ArrowRight } from 'lucide-react'
import { RuleLink } from '@/components/orders/rule-link'
import type { Policy } from '@/lib/law/policy'
import type { Entry } from '@/lib/law/table'
import { actSentence } from '@/lib/words/acts'
import { guardWords } from '@/lib/words/guards'
import { stateWords } from '@/lib/words/states'
import { windowWords } from '@/lib/words/windows'

/** One row of the law as a sentence: by this rule, so-and-so can do this, from here to there, then, needing this. */
export function LawRow({ entry, policy }: { entry: Entry; policy: Policy }) {
  const { region, state, move, row } = entry
  const when = windowWords(entry, policy)
  const byItself = row.by.includes('clock')
  return (
    <li data-move={move} className="grid gap-2 px-4 py-4 text-sm sm:px-5 md:grid-cols-[3rem_1fr_15rem] md:gap-4">
      <span className="font-semibold">
        <RuleLink rule={row.rule} />
      </span>
      <div className="grid min-w-0 content-start gap-1">
        <p className="font-medium">{actSentence(row.by, move)}</p>
        <p className="text-ink-soft">{when ? `${when}.` : byItself ? 'At once.' : 'All the while.'}</p>
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
        <span className="text-ink">{row.to.map((to) => stateWords(region, to)).join(' or ')}</span>
      </p>
    </li>
  )
}
