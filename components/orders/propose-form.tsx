import { ActionForm, CheckboxIn, type FormAction, Kept, TextInputIn } from '@/components/forms/action-form'
import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Person } from '@/lib/law/order'
import { refundableTotal } from '@/lib/law/refund'
import { waitsFor } from '@/lib/law/settlement'
import { LONGEST_TEXT } from '@/lib/longest-text'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { currencySymbol, money } from '@/lib/words/money'
import { moveTitles } from '@/lib/words/moves'
import { amountBack, withReturnWords } from '@/lib/words/proposals'

type Props = { view: OrderView; party: Person; action: FormAction; open: boolean }

/**
 * Offers to end the dispute with a refund of an amount, at once or when the goods are back (D2, D6). The form is there even
 * when nothing can be proposed any more: it is what says why the last try was refused, and keeps what was typed.
 */
export function ProposeForm({ view, party, action, open }: Props) {
  return (
    <section className={open ? 'grid gap-3 border-line border-t pt-5 print:hidden' : undefined} data-move="propose">
      {open && <h3 className="font-semibold text-sm">{moveTitles.propose}</h3>}
      <ActionForm
        action={action}
        id="propose"
        hidden={{ number: view.number, seen: view.version }}
        className="grid gap-4"
      >
        {open ? (
          <Fields view={view} party={party} />
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

function Fields({ view, party }: Pick<Props, 'view' | 'party'>) {
  const { currency } = view.facts
  return (
    <>
      <TextInputIn
        name="amount"
        label={amountBack(party)}
        hint={`At most ${money(refundableTotal(view.order), currency)}, which is what is left of what was paid. It replaces your earlier proposal.`}
        before={currencySymbol(currency)}
        inputMode="decimal"
        autoComplete="off"
      />
      {waitsFor(view.order, true, view.circumstances.policy) === 'goods' && (
        <CheckboxIn name="withReturn" label={withReturnWords.label(party)} hint={withReturnWords.hint} />
      )}
      <DraftTextareaIn name="note" label="Note" hint="Why this is fair." optional rows={2} longest={LONGEST_TEXT} />
      <div>
        <SubmitButton variant="secondary">Send proposal</SubmitButton>
      </div>
    </>
  )
}
