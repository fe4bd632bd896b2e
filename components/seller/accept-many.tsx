'use client'

import { type ReactNode, useActionState } from 'react'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Focused } from '@/components/ui/focused'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import type { AcceptedRow } from '@/lib/orders/accept-many'
import { bulkWords } from '@/lib/words/seller'

type Props = {
  action: (before: readonly AcceptedRow[], form: FormData) => Promise<readonly AcceptedRow[]>
  /** `number~version` of each request that will be accepted. */
  rows: readonly string[]
  children: ReactNode
}

const untouched: readonly AcceptedRow[] = []

/** Confirms that many requests are accepted, and then tells row by row what came of each. */
export function AcceptMany({ action, rows, children }: Props) {
  const [answered, act] = useActionState(action, untouched)
  if (answered.length > 0)
    return (
      <div className="grid gap-5">
        <Focused>
          <Card flush>
            <Table
              caption="What came of each request"
              columns={[
                { key: 'order', label: 'Order', nowrap: true },
                { key: 'result', label: 'Result' },
                { key: 'why', label: 'Why' },
              ]}
              rows={answered.map(({ number, accepted, sentence }) => ({
                key: number,
                cells: {
                  order: (
                    <a href={`/seller/orders/${number}`} className="link">
                      {number}
                    </a>
                  ),
                  result: (
                    <Badge
                      tone={accepted ? 'positive' : 'critical'}
                      data-result={accepted ? 'accepted' : 'refused'}
                      data-of={number}
                    >
                      {accepted ? bulkWords.done : bulkWords.left}
                    </Badge>
                  ),
                  why: accepted ? undefined : sentence,
                },
              }))}
            />
          </Card>
        </Focused>
        <div>
          <ButtonLink href="/seller">Back to today</ButtonLink>
        </div>
      </div>
    )
  return (
    <form action={act} className="grid gap-5">
      {rows.map((row) => (
        <input key={row} type="hidden" name="row" value={row} />
      ))}
      {children}
      {rows.length > 0 && (
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{bulkWords.confirm(rows.length)}</SubmitButton>
          <ButtonLink href="/seller/orders?mark=requested" variant="quiet">
            Not now
          </ButtonLink>
        </div>
      )}
    </form>
  )
}
