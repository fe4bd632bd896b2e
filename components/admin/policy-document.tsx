import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { type Knob, knobs } from '@/lib/policy/knobs'
import { knobGroups, knobLabel, knobValue } from '@/lib/words/knobs'

const columns = [
  { key: 'label', label: 'What' },
  { key: 'value', label: 'Value' },
  { key: 'source', label: 'Source' },
] as const

/** A policy document as a table for each of its parts, every value with where it comes from. */
export function PolicyDocument({ document }: { document: unknown }) {
  const all = knobs(document)
  return (
    <div className="grid gap-5">
      {Object.entries(knobGroups).map(([group, title]) => {
        const part = all.filter(({ path }) => path.startsWith(`${group}.`))
        if (part.length === 0) return null
        return (
          <Card key={group} as="h3" title={title} flush>
            <Table
              caption={title}
              columns={columns}
              rows={part.map((knob) => ({ key: knob.path, cells: cells(knob) }))}
            />
          </Card>
        )
      })}
    </div>
  )
}

const cells = ({ path, value, source, note }: Knob) => ({
  label: <span title={path}>{knobLabel(path)}</span>,
  value: Array.isArray(value) && value.length > 3 ? <List values={value} /> : knobValue(value, path),
  source: (source || note) && (
    <span className="grid gap-0.5">
      {source && <span>{source === 'house' ? 'Rescind’s own' : `Guide ${source}`}</span>}
      {note && <span className="text-ink-soft">{note}</span>}
    </span>
  ),
})

const List = ({ values }: { values: readonly unknown[] }) => (
  <ul className="grid gap-1">
    {values.map((value) => (
      <li key={knobValue(value)}>{knobValue(value)}</li>
    ))}
  </ul>
)
