import { Check } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { compare, type Difference } from '@/lib/policy/compare'
import { knobGroups, knobLabel, knobValue } from '@/lib/words/knobs'
import { sideWords } from '@/lib/words/policy-drafts'

type Props = {
  from: { readonly label: string; readonly document: unknown }
  to: { readonly label: string; readonly document: unknown }
  /** Also what both say alike. */
  all?: boolean
  as?: 'h2' | 'h3'
}

/** Two policies side by side in words, a table for each part in which they differ. */
export function Comparison({ from, to, all = false, as = 'h3' }: Props) {
  const shown = compare(from.document, to.document).filter(({ same }) => all || !same)
  if (shown.length === 0)
    return (
      <Card>
        <EmptyState icon={Check} title="They say the same">
          Every value means the same in both.
        </EmptyState>
      </Card>
    )
  const columns = [
    { key: 'what', label: 'What', width: 'md:w-2/5' },
    { key: 'from', label: from.label, width: 'md:w-[30%]' },
    { key: 'to', label: to.label },
  ]
  return (
    <div className="grid gap-5">
      {[...new Set(shown.map(({ part }) => part))].map((part) => (
        <Card key={part} as={as} title={knobGroups[part] ?? part} flush>
          <Table
            caption={knobGroups[part] ?? part}
            columns={columns}
            rows={shown
              .filter((difference) => difference.part === part)
              .map((difference) => ({ key: difference.path, cells: cells(difference) }))}
          />
        </Card>
      ))}
    </div>
  )
}

/** A knob's words with its path, for whoever writes policies by hand. */
export const KnobName = ({ path }: { path: string }) => (
  <span className="grid min-w-0">
    <span>{knobLabel(path)}</span>
    <code className="wrap-anywhere font-mono font-normal text-ink-soft text-xs">
      {path.split('.').map((name, at) => (
        <Fragment key={name}>
          {at > 0 && (
            <>
              .<wbr />
            </>
          )}
          {name}
        </Fragment>
      ))}
    </code>
  </span>
)

function cells(difference: Difference) {
  const { path, same, from, to, list } = difference
  const name = <KnobName path={path} />
  if (list && !same) {
    const { removed, added, changed } = list
    return {
      what: name,
      from: <Entries marks={[...removed.map(mark('Removed')), ...changed.map(({ from }) => mark('Changed')(from))]} />,
      to: <Entries marks={[...added.map(mark('Added')), ...changed.map(({ to }) => mark('Changed')(to))]} />,
    }
  }
  return {
    what: name,
    from: <span className={same ? undefined : 'text-ink-soft'}>{sideWords(from)}</span>,
    to: same ? (
      <span className="text-ink-soft">The same</span>
    ) : (
      <span className="font-semibold" data-changed={path}>
        {sideWords(to)}
      </span>
    ),
  }
}

const mark = (word: string) => (entry: unknown) => ({ word, text: knobValue(entry) })

function Entries({ marks }: { marks: readonly { word: string; text: string }[] }): ReactNode {
  if (marks.length === 0) return <span className="text-ink-soft">Nothing more</span>
  return (
    <ul className="grid gap-1.5">
      {marks.map(({ word, text }) => (
        <li key={text}>
          <span className="text-ink-soft">{word}: </span>
          {text}
        </li>
      ))}
    </ul>
  )
}
