import type { ComponentProps, ReactNode } from 'react'
import { OrderHeader } from '@/components/orders/order-header'
import { Outcome } from '@/components/orders/outcome'
import { asked, type Query } from '@/lib/address'
import type { caseFile } from '@/lib/mediation/case-file'
import { wholeTalk } from '@/lib/mediation/talk-address'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { CaseAside } from './case-aside'
import { CaseReading } from './case-reading'
import { ClaimBar } from './claim-bar'
import { PrintButton } from './print-button'

type Props = {
  view: OrderView
  query: Query
  file: Awaited<ReturnType<typeof caseFile>>
  /** What the reader may claim here. */
  cases: ComponentProps<typeof ClaimBar>['cases']
  claim: ComponentProps<typeof ClaimBar>['claim']
  release: ComponentProps<typeof ClaimBar>['release']
  addNote: ComponentProps<typeof CaseReading>['addNote']
  own?: boolean
  parcels?: ReactNode
  /** What is to be decided, and what there is to decide it by. */
  children: ReactNode
}

/** A case file: whose case it is, what is to be decided, the facts beside it, and all that was said and done. */
export const CaseFrame = ({ view, query, file, cases, claim, release, addNote, own, parcels, children }: Props) => (
  <>
    <OrderHeader
      view={view}
      party="mediator"
      crumbs={[{ label: 'Queue', href: '/admin/disputes' }]}
      actions={<PrintButton whole={wholeTalk(file.talk, query)} />}
    />
    <ClaimBar cases={cases} claim={claim} release={release} outcome={asked(query, 'claim')} />
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] print:block" data-on-paper>
      <div className="grid min-w-0 content-start gap-6">
        <Outcome view={view} party="mediator" query={query} />
        {children}
      </div>
      {/* On a phone, what can be done stands between what is to be decided and all that was said. */}
      <CaseAside
        {...{ view, own, parcels }}
        {...{ seller: file.seller, buyer: file.buyer }}
        held={cases.filter(({ claim }) => claim.state === 'held').map(({ kind }) => kind)}
      />
      <CaseReading view={view} notes={file.notes} talk={file.talk} query={query} addNote={addNote} />
    </div>
  </>
)
