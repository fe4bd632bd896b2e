import { rules, sections } from '@/lib/words/rules'

/** Every rule in a sentence or two, under its id, so that a link to a rule leads here. */
export function RuleList() {
  return (
    <div className="grid gap-8">
      {Object.entries(sections).map(([letter, title]) => (
        <section key={letter} aria-labelledby={`section-${letter}`} className="grid gap-1">
          <h3 id={`section-${letter}`} className="mb-1 font-semibold">
            {title}
          </h3>
          <dl className="grid gap-1 text-sm">
            {Object.entries(rules)
              .filter(([id]) => id.startsWith(letter))
              .map(([id, sentence]) => (
                <div
                  key={id}
                  id={id}
                  className="-mx-2 flex scroll-mt-4 gap-4 rounded-md px-2 py-1.5 target:bg-accent-soft target:text-on-accent-soft"
                >
                  <dt className="w-9 shrink-0 font-semibold tabular-nums">{id}</dt>
                  <dd className="max-w-prose">{sentence}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
