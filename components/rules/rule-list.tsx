import { clsx } from 'clsx'
import type { Policy } from '@/lib/law/policy'
import type { BookRule, Section } from '@/lib/rulebook/book'
import { guideWords } from '@/lib/words/rule-guides'
import { sourceTitle, whoIsIt } from '@/lib/words/rulebook'
import { sectionLeads } from '@/lib/words/rules'
import { PartyName } from './party-mark'
import { RuleKnobs } from './rule-knobs'
import { RuleRows } from './rule-rows'

type Props = { sections: readonly Section[]; policy: Policy; policyKey?: string }

/** The rule book: every rule under its id, so that a link to a rule leads here. */
export const RuleList = ({ sections, policy, policyKey }: Props) => (
  <div className="grid gap-10">
    {sections.map(({ letter, title, rules }) => (
      <section key={letter} aria-labelledby={`section-${letter}`} className="grid gap-3">
        <header className="grid gap-1">
          <h2 id={`section-${letter}`} className="scroll-mt-6 font-semibold text-xl">
            {title}
          </h2>
          <p className="max-w-prose text-ink-soft">{sectionLeads[letter]}</p>
        </header>
        <div className="divide-y divide-line rounded-lg border border-line bg-raised shadow-card">
          {rules.map((rule) => (
            <Rule key={rule.id} rule={rule} policy={policy} policyKey={policyKey} />
          ))}
        </div>
      </section>
    ))}
  </div>
)

function Rule({ rule, policy, policyKey }: Omit<Props, 'sections'> & { rule: BookRule }) {
  const { id, says, who, guides, knobs, rows, holds } = rule
  const explained = knobs.length > 0 || rows.length > 0 || holds.length > 0
  return (
    <article
      id={id}
      data-rule-entry={id}
      aria-labelledby={`${id}-says`}
      className={clsx(
        'grid scroll-mt-4 gap-x-8 gap-y-4 p-4 first:rounded-t-lg last:rounded-b-lg target:bg-sunken sm:p-5',
        explained && 'lg:grid-cols-2',
      )}
    >
      <div className="grid min-w-0 content-start gap-2.5">
        <div className="flex gap-3">
          <a
            href={`#${id}`}
            className="mt-0.5 h-fit min-w-9 shrink-0 rounded-md bg-sunken px-1.5 py-0.5 text-center font-semibold text-ink text-xs tabular-nums hover:underline"
          >
            <span className="sr-only">Rule </span>
            {id}
          </a>
          <h3 id={`${id}-says`} className="max-w-prose text-base">
            {says}
          </h3>
        </div>
        <dl className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm sm:pl-12">
          <dt className="sr-only">{whoIsIt}</dt>
          {who.map((party) => (
            <dd key={party}>
              <PartyName party={party} className="text-ink" />
            </dd>
          ))}
          <dt className="sr-only">{sourceTitle}</dt>
          <dd data-guides={guides.join(' ')} className="text-ink-soft">
            {guideWords(guides)}
          </dd>
        </dl>
      </div>
      {explained && (
        <div className="grid min-w-0 content-start gap-4 text-sm sm:pl-12 lg:pl-0">
          <RuleKnobs knobs={knobs} />
          <RuleRows rows={rows} holds={holds} policy={policy} policyKey={policyKey} />
        </div>
      )}
    </article>
  )
}
