'use client'

import { useActionState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { ErrorSummary, signedOutProblem } from '@/components/ui/error-summary'
import { described, Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import type { ShippedMany, ShipRow } from '@/lib/orders/ship-many'
import { shipManyWords as words } from '@/lib/words/ship-many'

type State = {
  readonly text: string
  readonly wrong?: string
  readonly signedOut?: true
  readonly rows?: ShippedMany['rows']
}
type Props = {
  action: (before: State, form: FormData) => Promise<State>
  /** In bytes, and rows. */
  largest: number
  most: number
}

const tones = { right: 'info', shipped: 'positive', wrong: 'critical' } as const
const columns = [
  { key: 'order', label: 'Order', nowrap: true },
  { key: 'carrier', label: 'Carrier' },
  { key: 'tracking', label: 'Tracking number' },
  { key: 'is', label: 'Result' },
  { key: 'why', label: 'What to know' },
] as const

/** Ships many orders by rows that are typed, pasted or sent as a file, and tells row by row what came of each (S1). */
export function ShipTable({ action, largest, most }: Props) {
  const [state, act] = useActionState<State, FormData>(action, { text: '' })
  const { text, wrong, signedOut, rows = [] } = state
  const problems = [...(signedOut ? [signedOutProblem] : []), ...(wrong ? [{ href: '#rows', message: wrong }] : [])]
  const field = { name: 'rows', label: words.field, hint: <RowsHint />, error: wrong }
  const file = {
    name: 'file',
    label: words.file,
    hint: words.fileHint(largest / 1024, most),
    optional: true,
  }
  return (
    <div className="grid gap-6">
      {rows.length > 0 && <Outcome rows={rows} />}
      <Card>
        <form
          action={act}
          className="grid gap-5"
          noValidate
          data-wrong={wrong ? '' : undefined}
          data-signed-out={signedOut}
        >
          {rows.map(({ at, shared }) => shared && <input key={at} type="hidden" name="told" value={shared} />)}
          <ErrorSummary problems={problems} of={state} />
          <Field {...field}>
            <textarea
              key={text}
              {...described(field)}
              rows={Math.min(Math.max(text.split('\n').length + 1, 6), 20)}
              defaultValue={text}
              spellCheck={false}
              className="control font-mono text-sm"
            />
          </Field>
          <Field {...file}>
            <input
              {...described(file)}
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              className="max-w-full rounded-md text-sm file:mr-3 file:min-h-10 file:rounded-md file:border file:border-line-strong file:bg-raised file:px-4 file:font-medium file:text-ink hover:file:bg-sunken"
            />
          </Field>
          <div className="flex flex-wrap gap-2">
            <SubmitButton name="only" value="ship">
              {words.ship}
            </SubmitButton>
            <SubmitButton name="only" value="check" variant="secondary">
              {words.check}
            </SubmitButton>
          </div>
        </form>
      </Card>
    </div>
  )
}

const RowsHint = () => (
  <>
    {words.hint} <code className="inline-block max-w-full [overflow-wrap:anywhere]">R10000012,Postline,PL-123456</code>
  </>
)

function Outcome({ rows }: { rows: readonly ShipRow[] }) {
  const count = (is: ShipRow['is']) => rows.filter((row) => row.is === is).length
  return (
    <>
      <Notice
        tone={rows.some(({ is, shared }) => is === 'wrong' || shared) ? 'caution' : 'positive'}
        title={words.outcome(count('shipped'), count('right'), count('wrong'))}
      />
      <Card flush>
        <Table
          caption="What came of each row"
          columns={columns}
          rows={rows.map(({ at, number, carrier, tracking, is, why, shared }) => ({
            key: String(at),
            cells: {
              order: number || `Line ${at}`,
              carrier: carrier || undefined,
              tracking: tracking ? <span className="break-all">{tracking}</span> : undefined,
              is: (
                <Badge tone={shared ? 'caution' : tones[is]} data-row-result={is} data-of={number}>
                  {words.is[is]}
                </Badge>
              ),
              why,
            },
          }))}
        />
      </Card>
    </>
  )
}
