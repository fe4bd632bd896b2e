import type { Metadata } from 'next'
import { ActionForm, Kept, RadioCardsIn, TextInputIn, UnlessAnswered } from '@/components/forms/action-form'
import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { FilesIn } from '@/components/forms/files-in'
import { AboutOrder } from '@/components/orders/about-order'
import { Consequences } from '@/components/orders/consequences'
import { Follows } from '@/components/orders/follows'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { WhyNot } from '@/components/ui/why-not'
import { mediated } from '@/lib/law/guards/dispute'
import { option } from '@/lib/law/moves'
import { preview } from '@/lib/law/preview'
import { refundableTotal } from '@/lib/law/refund'
import { LONGEST_TEXT } from '@/lib/longest-text'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { disputeReasons, disputeReasonWords } from '@/lib/words/dispute-reasons'
import { asTyped, currencySymbol, money } from '@/lib/words/money'
import { moveTitles } from '@/lib/words/moves'
import { openDispute } from '../actions'
import { loadAsBuyer } from '../load'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Dispute about order ${(await params).number}` }
}

const MEDIATED = 'You and the seller try to agree first. If you cannot, a mediator decides.'
const UNMEDIATED = 'You and the seller try to agree. Under the policy of this order no mediator decides.'

/** Opening a dispute: what happened, and how much should come back (D1). */
export default async function DisputePage({ params }: Props) {
  const view = await loadAsBuyer((await params).number)
  const { order, circumstances } = view
  const now = option(order, 'open-dispute', 'buyer', circumstances)
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={moveTitles['open-dispute']}
        lead={
          <>
            <p>{mediated.holds({ order, policy: circumstances.policy }) ? MEDIATED : UNMEDIATED}</p>
            <AboutOrder view={view} reader="buyer" />
          </>
        }
        crumbs={[
          { label: 'My orders', href: '/orders' },
          { label: `Order ${view.number}`, href: `/orders/${view.number}` },
        ]}
      />
      <Card>
        <ActionForm action={openDispute} id="open-dispute" hidden={{ number: view.number, seen: view.version }}>
          {now.open ? (
            <Fields view={view} />
          ) : (
            <>
              <p className="font-medium">You cannot open a dispute now.</p>
              <UnlessAnswered>
                <WhyNot
                  refusal={now.refusal}
                  move="open-dispute"
                  currency={view.facts.currency}
                  order={order}
                  circumstances={circumstances}
                />
              </UnlessAnswered>
              <Kept name="story" label="What you wrote" />
              <div>
                <ButtonLink href={`/orders/${view.number}`}>Back to the order</ButtonLink>
              </div>
            </>
          )}
        </ActionForm>
      </Card>
    </div>
  )
}

function Fields({ view }: { view: OrderView }) {
  const { currency } = view.facts
  const most = refundableTotal(view.order)
  const tried = preview(
    view.order,
    { move: 'open-dispute', by: 'buyer', reason: disputeReasons[0], story: '…', wanted: most },
    view.circumstances,
  )
  return (
    <>
      <RadioCardsIn
        name="reason"
        label="What is wrong?"
        options={disputeReasons.map((code) => ({ value: code, label: disputeReasonWords(code) }))}
      />
      <DraftTextareaIn
        name="story"
        label="What happened?"
        hint="The seller and, if it comes to that, a mediator read this. Say what you expected and what you got."
        rows={5}
        longest={LONGEST_TEXT}
      />
      <TextInputIn
        name="wanted"
        label="How much should come back to you?"
        hint={`At most ${money(most, currency)}, which is what is left of what you paid.`}
        before={currencySymbol(currency)}
        defaultValue={asTyped(most)}
        inputMode="decimal"
        autoComplete="off"
      />
      <FilesIn label="Evidence" taking="evidence" />
      {'preview' in tried && (
        <Follows>
          <Consequences preview={tried.preview} view={view} reader="buyer" />
        </Follows>
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Open dispute</SubmitButton>
        <ButtonLink href={`/orders/${view.number}`} variant="quiet">
          Not now
        </ButtonLink>
      </div>
    </>
  )
}
