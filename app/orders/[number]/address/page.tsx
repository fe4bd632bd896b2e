import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ActionForm, Kept, UnlessAnswered } from '@/components/forms/action-form'
import { ChoiceButton } from '@/components/forms/choice-button'
import { PostalFields } from '@/components/forms/postal-fields'
import { AboutOrder } from '@/components/orders/about-order'
import { CarrierFacts } from '@/components/orders/carrier-facts'
import { Consequences } from '@/components/orders/consequences'
import { addressOf } from '@/components/orders/delivery'
import { Instead } from '@/components/orders/instead'
import { Until } from '@/components/orders/moves-panel'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { StatusBadges } from '@/components/ui/status-badge'
import { WhyNot } from '@/components/ui/why-not'
import { option } from '@/lib/law/moves'
import { preview } from '@/lib/law/preview'
import { cancelToReorder } from '@/lib/law/reorder'
import { badges, status } from '@/lib/law/status'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveTitles, moveWords } from '@/lib/words/moves'
import { reorderWords } from '@/lib/words/reorder'
import { stepLeads } from '@/lib/words/steps'
import { changeAddress } from '../actions'
import { loadAsBuyer } from '../load'
import { Reordering } from './reordering'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${moveTitles['ask-address']}: order ${(await params).number}` }
}

/** Another address: by the seller's yes, by ordering again, or by what the carrier can still do (S5). */
export default async function AddressPage({ params }: Props) {
  const view = await loadAsBuyer((await params).number)
  const home = `/orders/${view.number}`
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={moveTitles['ask-address']}
        lead={
          <>
            {stepLeads['ask-address']}
            <AboutOrder view={view} reader="buyer" />
          </>
        }
        crumbs={[
          { label: 'My orders', href: '/orders' },
          { label: `Order ${view.number}`, href: home },
        ]}
        beside={<StatusBadges status={status(view.order)} badges={badges(view.order)} />}
      />
      <div className="grid gap-6">
        <Card>
          <ActionForm
            action={changeAddress}
            id="address"
            hidden={{ number: view.number, seen: view.version, key: randomUUID() }}
          >
            <Inside view={view} home={home} />
          </ActionForm>
        </Card>
        <CarrierFacts view={view} />
      </div>
    </div>
  )
}

const labels = { recipient: 'Name', street: 'Street', postcode: 'Postcode', city: 'Town or city', country: 'Country' }

function Inside({ view, home }: { view: OrderView; home: string }) {
  const ask = option(view.order, 'ask-address', 'buyer', view.circumstances)
  const cancel = cancelToReorder(view.order, view.circumstances, reorderWords.note)
  if (!ask.open && 'refusal' in cancel)
    return (
      <>
        <p className="font-medium">The address cannot be changed now.</p>
        <UnlessAnswered>
          <WhyNot refusal={ask.refusal} move="ask-address" order={view.order} circumstances={view.circumstances} />
        </UnlessAnswered>
        <Instead view={view} move="ask-address" />
        {Object.entries(labels).map(([name, label]) => (
          <Kept key={name} name={name} label={label} />
        ))}
        <div>
          <ButtonLink href={home}>Back to the order</ButtonLink>
        </div>
      </>
    )
  return (
    <>
      <PostalFields last={addressOf(view)} />
      {ask.open ? (
        <Asking view={view}>
          <Until option={ask} />
        </Asking>
      ) : (
        <WhyNot refusal={ask.refusal} move="ask-address" order={view.order} circumstances={view.circumstances} />
      )}
      {'accepted' in cancel && <Reordering view={view} cancel={cancel.accepted} />}
      <div>
        <ButtonLink href={home} variant="quiet">
          Keep the address
        </ButtonLink>
      </div>
    </>
  )
}

function Asking({ view, children }: { view: OrderView; children: ReactNode }) {
  const word = '…'
  const to = { recipient: word, street: word, postcode: word, city: word, country: word }
  const tried = preview(view.order, { move: 'ask-address', by: 'buyer', to }, view.circumstances)
  return (
    <section className="grid gap-3 rounded-md bg-sunken p-4" data-move="ask-address">
      <h2 className="font-semibold">{moveTitles['ask-address']}</h2>
      {'preview' in tried && <Consequences preview={tried.preview} view={view} reader="buyer" />}
      <div>
        <ChoiceButton name="intent" value="ask" variant="primary">
          {moveWords['ask-address']}
        </ChoiceButton>
      </div>
      {children}
    </section>
  )
}
