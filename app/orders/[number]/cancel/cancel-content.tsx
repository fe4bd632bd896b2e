import { ActionForm, Kept, RadioCardsIn, UnlessAnswered, Unseen } from '@/components/forms/action-form'
import { AddressFollows } from '@/components/forms/address-follows'
import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { AboutOrder } from '@/components/orders/about-order'
import { Instead } from '@/components/orders/instead'
import { titleOf } from '@/components/orders/line-titles'
import { Until } from '@/components/orders/moves-panel'
import { type Reasons, ReasonsShut, reasonCards } from '@/components/orders/reasons'
import { ButtonLink } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { WhyNot } from '@/components/ui/why-not'
import { address } from '@/lib/address'
import type { Option } from '@/lib/law/moves'
import { LONGEST_TEXT } from '@/lib/longest-text'
import { type Chosen, everything, writeParts } from '@/lib/orders/parts-form'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { partsLine, partsWords } from '@/lib/words/parts'
import { reasonWords } from '@/lib/words/reasons'
import type { Told } from '@/lib/words/refusal-moments'
import { refusalSentence } from '@/lib/words/refusals'
import { ruleWords } from '@/lib/words/rules'
import { cancelOrder } from '../actions'
import { PartsFields } from './parts-fields'
import { hasParts, waysToCancel } from './which-move'

/**
 * What is to be cancelled, the reasons, what follows from each, and the confirming button (C5, C13). The form is drawn
 * even when nothing is open any more: it is what says why the last try was refused.
 */
export function CancelContent({ view, chosen }: { view: OrderView; chosen: Chosen }) {
  const ways = waysToCancel(view, chosen.parts)
  const some = chosen === everything ? {} : { what: 'some', ...chosen.values }
  return (
    <ActionForm
      action={cancelOrder}
      id="cancel"
      // What an address asks for may be wrong too.
      initial={{ errors: chosen.errors, values: {} }}
      hidden={{
        number: view.number,
        seen: view.version,
        parts: writeParts(chosen.parts),
        ...(ways.move && { move: ways.move }),
      }}
    >
      <AddressFollows to={address(`/orders/${view.number}/cancel`, some)} />
      {ways.move && hasParts(view) && <PartsFields view={view} chosen={chosen} />}
      {ways.move ? (
        <Asked view={view} move={ways.move} way={ways[ways.move]} reasons={ways.reasons} chosen={chosen} />
      ) : (
        <Closed view={view} />
      )}
    </ActionForm>
  )
}

type AskedProps = { view: OrderView; move: 'cancel' | 'request'; way: Option; reasons: Reasons; chosen: Chosen }

function Asked({ view, move, way, reasons, chosen: { parts, errors } }: AskedProps) {
  // What is to be cancelled has to be clear before why; what was said of that already waits unseen.
  if (Object.keys(errors).length > 0)
    return (
      <>
        <Unseen name="reason" />
        <Unseen name="note" />
      </>
    )
  const needText = reasons.open.filter(({ needsText }) => needsText).map(({ code }) => `“${reasonWords(code)}”`)
  return (
    <>
      {!parts && <AboutOrder view={view} reader="buyer" />}
      {way.open && (
        <div className="grid gap-1" data-way={way.rule}>
          <p className="text-ink-soft text-sm">{ruleWords(way.rule)}</p>
          <Until option={way} />
        </div>
      )}
      {parts && <p className="font-medium">{partsWords.chosen(partsLine(parts, titleOf(view)))}</p>}
      {reasons.open.length > 0 && (
        <RadioCardsIn
          name="reason"
          label="Why do you want to cancel?"
          hint="Choose a reason to see everything that will follow. Nothing happens before you confirm."
          options={reasonCards(reasons.open, view)}
        />
      )}
      <ReasonsShut shut={reasons.shut} all={reasons.open.length === 0} />
      {reasons.open.length > 0 && (
        <DraftTextareaIn
          name="note"
          label="In your own words"
          hint={
            needText.length > 0
              ? `Needed for ${needText.join(' and ')}. The seller can read it.`
              : 'The seller can read it.'
          }
          optional
          rows={3}
          longest={LONGEST_TEXT}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {reasons.open.length > 0 && (
          <SubmitButton variant={move === 'cancel' ? 'danger' : 'primary'}>
            {move === 'cancel' ? 'Confirm cancellation' : 'Send request'}
          </SubmitButton>
        )}
        <ButtonLink href={`/orders/${view.number}`} variant="quiet">
          Keep the order
        </ButtonLink>
      </div>
    </>
  )
}

function Closed({ view }: { view: OrderView }) {
  const { order, circumstances } = view
  const told = { order, circumstances }
  const { cancel, request } = waysToCancel(view)
  // Where both ways are closed for the same reason, it is given once.
  const alike = !cancel.open && !request.open && whyNot(cancel, told) === whyNot(request, told)
  return (
    <>
      <p className="font-medium">This order cannot be cancelled now.</p>
      <UnlessAnswered>
        {!cancel.open && !alike && <WhyNot refusal={cancel.refusal} move="cancel" {...told} />}
        {!request.open && <WhyNot refusal={request.refusal} move="request" {...told} />}
      </UnlessAnswered>
      <Instead view={view} move="request" />
      <Kept name="note" label="What you wrote" />
      <div>
        <ButtonLink href={`/orders/${view.number}`}>Back to the order</ButtonLink>
      </div>
    </>
  )
}

const whyNot = ({ move, ...option }: Option, told: Told) =>
  option.open ? null : refusalSentence(option.refusal, { move, ...told })
