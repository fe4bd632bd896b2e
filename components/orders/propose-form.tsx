import { ActionForm, CheckboxIn, type FormAction, Kept, TextInputIn } from '@/components/forms/action-form'
import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { ButtonLink } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { decide } from '@/lib/law/decide'
import type { Person } from '@/lib/law/order'
import { refundableTotal } from '@/lib/law/refund'
import { waitsFor } from '@/lib/law/settlement'
import { LONGEST_TEXT } from '@/lib/longest-text'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { asTyped, currencySymbol, money } from '@/lib/words/money'
import { moveTitles } from '@/lib/words/moves'
import { amountBack, amountHint, giveWords, withReturnWords } from '@/lib/words/proposals'

type Props = {
  view: OrderView
  party: Person
  action: FormAction
  open: boolean
  /** The address at which the form has the amount filled in that the buyer asks for, and whether that is here. */
  give?: { readonly href: string; readonly here: boolean }
}

/**
 * Offers to end the dispute with a refund of an amount, at once or when the goods are back (D2, D6). The form is there even
 * when nothing can be proposed any more: it is what says why the last try was refused, and keeps what was typed.
 */
export function ProposeForm({ view, party, action, open, give }: Props) {
  const asked = give && askedInFull(view)
  const filled = give?.here && asked ? asTyped(asked) : undefined
  return (
    <section className={open ? 'grid gap-3 border-line border-t pt-5 print:hidden' : undefined} data-move="propose">
      {open && <h3 className="font-semibold text-sm">{moveTitles.propose}</h3>}
      {give && asked && !give.here && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          <ButtonLink href={give.href}>{giveWords.label}</ButtonLink>
          <span className="text-ink-soft">{giveWords.hint(money(asked, view.facts.currency))}</span>
        </div>
      )}
      <ActionForm
        key={filled}
        action={action}
        id="propose"
        hidden={{ number: view.number, seen: view.version }}
        className="grid scroll-mt-12 gap-4"
      >
        {open ? (
          <Fields view={view} party={party} amount={filled} />
        ) : (
          <>
            <Kept name="amount" label={amountBack(party)} />
            <Kept name="note" label="Note" />
          </>
        )}
      </ActionForm>
    </section>
  )
}

/** What the buyer asks for, where the seller can propose just that: null where it was proposed by one of them already. */
function askedInFull({ order, circumstances }: OrderView): number | null {
  const { dispute } = order
  if (dispute.state !== 'open' && dispute.state !== 'with-mediator') return null
  const { wanted: amount, proposals } = dispute
  const isThere = proposals.some(
    (one) => one.state === 'standing' && (one.by === 'buyer' || (one.amount === amount && !one.withReturn)),
  )
  return isThere || 'refusal' in decide(order, { move: 'propose', by: 'seller', amount }, circumstances) ? null : amount
}

function Fields({ view, party, amount }: Pick<Props, 'view' | 'party'> & { amount?: string }) {
  const { currency } = view.facts
  const { dispute } = view.order
  const replaces =
    'proposals' in dispute && dispute.proposals.some(({ by, state }) => by === party && state === 'standing')
  return (
    <>
      <TextInputIn
        name="amount"
        label={amountBack(party)}
        hint={amountHint(money(refundableTotal(view.order), currency), replaces)}
        defaultValue={amount}
        before={currencySymbol(currency)}
        inputMode="decimal"
        autoComplete="off"
      />
      {waitsFor(view.order, true, party, view.circumstances.policy) === 'goods' && (
        <CheckboxIn name="withReturn" label={withReturnWords.label(party)} hint={withReturnWords.hint} />
      )}
      <DraftTextareaIn name="note" label="Note" hint="Why this is fair." optional rows={2} longest={LONGEST_TEXT} />
      <div>
        <SubmitButton variant="secondary">Send proposal</SubmitButton>
      </div>
    </>
  )
}
