import { ChoiceButton } from '@/components/forms/choice-button'
import { Consequences } from '@/components/orders/consequences'
import { QuoteFacts } from '@/components/shop/quote-facts'
import { Money } from '@/components/ui/money'
import { type AgainQuoted, againOf, quoteAgain } from '@/lib/buying/again'
import { SHOWN_TOTAL } from '@/lib/buying/total-shown'
import { reader } from '@/lib/db'
import type { Accepted } from '@/lib/law/decide'
import { preview } from '@/lib/law/preview'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { couponProblemWords } from '@/lib/words/coupon-problems'
import { notAgainWords, paidAgainWords, reorderWords } from '@/lib/words/reorder'

/** Cancelling and ordering again in one step (S5): what becomes of this order, and what the new one comes to. */
export async function Reordering({ view, cancel }: { view: OrderView; cancel: Accepted }) {
  const { order, circumstances, facts } = view
  const tried = preview(order, cancel.command, circumstances)
  const quoted = await quoteAgain(reader, againOf(facts, order, cancel, view.coupons), circumstances.now)
  return (
    <section className="grid gap-3 rounded-md bg-sunken p-4" data-move="reorder">
      <h2 className="font-semibold">{reorderWords.title}</h2>
      <p className="text-sm">{reorderWords.lead}</p>
      {'preview' in tried && <Consequences preview={tried.preview} view={view} reader="buyer" />}
      {/* Empty where there is no total: what they have not seen, nobody pays. */}
      <input type="hidden" name={SHOWN_TOTAL} value={quoted.is === 'quote' ? quoted.quote.total : ''} />
      {quoted.is === 'quote' ? (
        <>
          <NewOrder quoted={quoted} isPaid={facts.paidAt !== null} />
          <div>
            <ChoiceButton name="intent" value="reorder">
              {reorderWords.button}
            </ChoiceButton>
          </div>
        </>
      ) : (
        <p className="font-medium text-sm">{notAgainWords(quoted)}</p>
      )}
    </section>
  )
}

const NewOrder = ({ quoted, isPaid }: { quoted: AgainQuoted; isPaid: boolean }) => {
  const { quote, lines, coupons, leftOut } = quoted
  return (
    <section className="grid gap-2 text-sm" data-new-order>
      <h3 className="font-semibold">{reorderWords.ordered}</h3>
      <ul className="grid gap-1">
        {lines.map(({ id, title, quantity, unitPrice }) => (
          <li key={id} className="wrap-anywhere">
            {quantity} × {title}, <Money amount={unitPrice} currency={quote.currency} /> each
          </li>
        ))}
        {coupons.map((code) => (
          <li key={code}>{reorderWords.goesAlong(code)}</li>
        ))}
        {leftOut.map((problem) => (
          <li key={problem.coupon}>
            {couponProblemWords(problem, quote.currency)} {reorderWords.leftOut}
          </li>
        ))}
      </ul>
      <QuoteFacts quote={quote} />
      <p>{paidAgainWords(quote, isPaid)}</p>
    </section>
  )
}
