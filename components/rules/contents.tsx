import type { ReactNode } from 'react'
import { regionNames } from '@/lib/law/table'
import { contentsTitle, parts } from '@/lib/words/rulebook'
import { rules, sections } from '@/lib/words/rules'
import { regionWords } from '@/lib/words/states'

/** What stands on the page, each with a way there. */
export function Contents() {
  const ids = Object.keys(rules)
  return (
    <nav aria-label={contentsTitle} className="grid gap-x-8 gap-y-5 text-sm sm:grid-cols-3">
      <Group title={contentsTitle}>
        {[
          { id: 'states', title: parts.states.title },
          { id: 'rules', title: parts.rules },
          { id: 'drawings', title: parts.drawings.title },
          { id: 'numbers', title: parts.numbers.title },
        ].map(({ id, title }) => (
          <Entry key={id} id={id} title={title} />
        ))}
      </Group>
      <Group title={parts.rules}>
        {Object.entries(sections).map(([letter, title]) => {
          const own = ids.filter((id) => id.startsWith(letter))
          return (
            <Entry key={letter} id={`section-${letter}`} title={title}>
              {own[0]} to {own.at(-1)}
            </Entry>
          )
        })}
      </Group>
      <Group title={parts.drawings.title}>
        {regionNames.map((region) => (
          <Entry key={region} id={region} title={regionWords[region].title} />
        ))}
      </Group>
    </nav>
  )
}

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="grid content-start gap-1">
    <p className="font-semibold">{title}</p>
    <ul>{children}</ul>
  </div>
)

const Entry = ({ id, title, children }: { id: string; title: string; children?: ReactNode }) => (
  <li className="flex flex-wrap items-baseline gap-x-2">
    <a href={`#${id}`} className="link inline-block py-1">
      {title}
    </a>
    {children && <span className="text-ink-soft text-xs tabular-nums">{children}</span>}
  </li>
)
