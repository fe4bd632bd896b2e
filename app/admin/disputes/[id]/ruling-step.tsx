import { Fragment, type ReactNode } from 'react'
import { RulingConfirm } from '@/components/admin/ruling-confirm'
import { RulingSteps } from '@/components/admin/ruling-steps'
import { WeighForm } from '@/components/admin/weigh-form'
import type { FormAction } from '@/components/forms/action-form'
import { Card } from '@/components/ui/card'
import type { Fact } from '@/components/ui/facts'
import { address, type Query } from '@/lib/address'
import type { Fault } from '@/lib/law/policy'
import type { Preview } from '@/lib/law/preview'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { stepAddress, stepIn } from './step'

/** What a ruling is given on: the case, and what is chosen so far. */
export type Given = { view: OrderView; query: Query; here: string; id: string }

/** What is wrong with what was chosen, by field. */
type Errors = Readonly<Partial<Record<string, string>>>
type Weighed = { readonly amount: number; readonly preview: Preview }

type Confirming = {
  /** What was chosen, as the form hands it to the action besides the amount. */
  readonly chosen: Readonly<Record<string, string | number>>
  readonly facts: readonly (Fact | false)[]
  readonly fault: Fault
}

type Props<W> = Given & {
  title: string
  move: 'rule' | 'rule-appeal'
  action: FormAction
  draft: Readonly<Record<string, string>>
  /** Asks the law what the draft would do. */
  weigh: () => W | { readonly errors: Errors }
  /** What is to be known before anything is chosen. */
  before?: ReactNode
  fields: (errors: Errors) => ReactNode
  confirming: (weighed: W) => Confirming
}

/** A ruling at whichever of its steps: what is chosen, then what follows from it, which gives it (D3). */
export function RulingStep<W extends Weighed>(props: Props<W>) {
  const { view, query, here, id, title, move, action, draft, weigh, before, fields, confirming } = props
  const { begun, kept, changing } = stepIn(query)
  const weighed = begun ? weigh() : { errors: {} }
  const errors = 'errors' in weighed ? weighed.errors : {}
  if ('errors' in weighed && !kept)
    return (
      <Card title={title} id="ruling-step" className="print:hidden">
        {before}
        <WeighForm action={here}>{fields(errors)}</WeighForm>
      </Card>
    )
  const form = { action, dispute: id, follows: kept ? stepAddress(here, draft, changing) : null }
  const hidden = { case: id, number: view.number, seen: view.version }
  if ('errors' in weighed || changing)
    return (
      <RulingSteps {...form} hidden={hidden} step="choosing" title={title}>
        {before}
        <Fragment key={JSON.stringify(draft)}>{fields(errors)}</Fragment>
      </RulingSteps>
    )
  const { amount, preview } = weighed
  const { chosen, ...told } = confirming(weighed)
  return (
    <RulingSteps
      {...form}
      hidden={{ ...hidden, amount, ...chosen, draft: address('', draft) }}
      step="confirming"
      title="This is what follows"
    >
      <RulingConfirm {...{ view, move, preview, amount }} {...told} />
    </RulingSteps>
  )
}
