import { KnobName } from '@/components/policies/comparison'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { policyParts } from '@/lib/policy/schema'
import { type PolicyValue, policyValues } from '@/lib/policy/values'
import { knobGroups, knobLabel, knobValue } from '@/lib/words/knobs'

const columns = [
  { key: 'label', label: 'What', width: 'md:w-[34%]' },
  { key: 'value', label: 'Value', width: 'md:w-[30%]' },
  { key: 'source', label: 'Source' },
] as const

type Props = {
  document: unknown
  /** Where a value can be changed; without it the document is only shown. */
  change?: (path: string) => string
}

/** A policy document as a table for each of its parts, every value with where it comes from. */
export function PolicyDocument({ document, change }: Props) {
  const all = policyValues(document)
  const shown = change
    ? [...columns, { key: 'change', label: 'Actions', align: 'right', width: 'md:w-24' } as const]
    : columns
  return (
    <div className="grid gap-5">
      {policyParts.map((group) => {
        const part = all.filter(({ path }) => path.startsWith(`${group}.`))
        if (part.length === 0) return null
        const title = knobGroups[group] ?? group
        return (
          <Card key={group} as="h3" title={title} flush>
            <Table
              caption={title}
              columns={shown}
              rows={part.map((knob) => ({ key: knob.path, cells: cells(knob, change) }))}
            />
          </Card>
        )
      })}
    </div>
  )
}

const cells = ({ path, value, stated, source, note }: PolicyValue, change: Props['change']) => ({
  label: <KnobName path={path} />,
  value: Array.isArray(value) && value.length > 3 ? <List values={value} /> : knobValue(value, path),
  source: (source || note || !stated) && (
    <span className="grid gap-0.5">
      {source && <span>{source === 'house' ? 'Rescind’s own' : `Guide ${source}`}</span>}
      {note && <span className="text-ink-soft">{note}</span>}
      {!stated && <span className="text-ink-soft">Not stated, so this is what it is.</span>}
    </span>
  ),
  change: change && (
    <Link href={change(path)} className="link inline-flex min-h-8 items-center" data-change={path}>
      Change<span className="sr-only"> “{knobLabel(path)}”</span>
    </Link>
  ),
})

const List = ({ values }: { values: readonly unknown[] }) => (
  <ul className="grid gap-1">
    {values.map((value) => (
      <li key={knobValue(value)}>{knobValue(value)}</li>
    ))}
  </ul>
)
