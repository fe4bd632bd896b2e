import type { ReactNode } from 'react'
import { mediatorDoors } from '@/components/admin/mediator-doors'
import { Deadlines } from '@/components/orders/deadlines'
import { Lines } from '@/components/orders/lines'
import { MovesPanel } from '@/components/orders/moves-panel'
import { Parcels } from '@/components/orders/parcels'
import { Totals } from '@/components/orders/totals'
import { MoneyCard } from '@/components/seller/money-card'
import { RecordCard } from '@/components/seller/record-card'
import { ShipTo } from '@/components/seller/ship-to'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { type CaseKind, decides } from '@/lib/law/case'
import type { Move } from '@/lib/law/command'
import type { BuyerRecord } from '@/lib/mediation/buyer-record'
import type { OrderView } from '@/lib/orders/queries/order-view'
import type { SellerRecord } from '@/lib/orders/queries/record'
import { sourceWords } from '@/lib/words/sources'
import { BuyerRecordCard } from './buyer-record-card'

type Props = {
  view: OrderView
  seller: SellerRecord
  buyer: BuyerRecord
  /** What can be done about the parcels. */
  parcels?: ReactNode
  /** The reader gave the ruling that waits for somebody else: its answers are no doors of theirs (D3). */
  own?: boolean
  /** What of this order another mediator has claimed: it is theirs to decide. */
  held?: readonly CaseKind[]
}

const isHeld = (move: Move, held: readonly CaseKind[]) => held.some((kind) => kind === decides[move])

const ANSWERS: ReadonlySet<string> = new Set(['approve-ruling', 'send-back-ruling'])

/** The facts of a case beside what is to be decided: who, what, money, parcels, and the record of either side. */
export const CaseAside = ({ view, seller, buyer, parcels, own = false, held = [] }: Props) => (
  <div className="grid min-w-0 content-start gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
    <Card title="What you can do" className="print:hidden">
      <MovesPanel
        view={view}
        party="mediator"
        doors={mediatorDoors(view).filter(({ move }) => !(own && ANSWERS.has(move)) && !isHeld(move, held))}
      />
    </Card>
    <Card title="Deadlines">
      <Deadlines view={view} reader="mediator" />
    </Card>
    <Card title="Who">
      <Facts
        facts={[
          { label: 'Buyer', value: view.facts.buyer.name },
          { label: 'Store', value: view.facts.store.name },
          { label: 'Source', value: sourceWords[view.facts.source] },
        ]}
      />
    </Card>
    <Card title="Ordered">
      <div className="grid gap-4">
        <Lines view={view} />
        <Totals view={view} />
      </div>
    </Card>
    <MoneyCard view={view} reader="mediator" />
    <Card title="Parcels">
      <div className="grid gap-4">
        <Parcels view={view} reader="mediator" />
        {parcels && <div className="print:hidden">{parcels}</div>}
      </div>
    </Card>
    <ShipTo view={view} reader="mediator" />
    <BuyerRecordCard record={buyer} name={view.facts.buyer.name} />
    <RecordCard record={seller} reader="mediator" title="The seller’s record" />
  </div>
)
