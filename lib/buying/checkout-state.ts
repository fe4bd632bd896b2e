import { type FormState, typed } from '@/lib/forms'
import { couponProblemWords } from '@/lib/words/coupon-problems'
import { mixedWords } from '@/lib/words/currencies'
import { money } from '@/lib/words/money'
import { shortWords } from '@/lib/words/stock'
import { quantityField, readOrder } from './purchase-form'
import { type Quote, quoteUsable } from './quote'
import type { Submitted } from './submit'

/** What the checkout's form answers: what was wrong, or what it all comes to. */
export type CheckoutState = FormState & {
  readonly quote?: Quote
  /** The coupons that were refused, and are not in the quote. */
  readonly without?: readonly string[]
}

/** Works out what a form comes to without what coupons are refused, or says what keeps it from being worked out. Writes nothing. */
export async function totals(buyerId: string, form: FormData): Promise<CheckoutState> {
  const read = readOrder(form)
  if ('state' in read) return read.state
  const { answer, refused: coupons } = await quoteUsable(buyerId, read.data)
  const state = answer.is === 'quote' ? { errors: {}, values: typed(form), quote: answer.quote } : refused(answer, form)
  if (coupons.length === 0) return state
  const words = coupons.map(({ problem, currency }) => couponProblemWords(problem, currency))
  const without = coupons.map(({ problem }) => problem.coupon)
  return { ...state, errors: { ...state.errors, coupon: words.join(' ') }, without }
}

type Problem = Exclude<Submitted, { is: 'placed' }>

/** Says why a checkout cannot be placed as it stands, beside the field that can change it. */
export function refused(problem: Problem, form: FormData): CheckoutState {
  const values = typed(form)
  switch (problem.is) {
    case 'unknown-product':
      return { errors: {}, values, message: 'One of these items is no longer for sale. Go back to the shop.' }
    case 'mixed-currencies':
      return { errors: {}, values, message: mixedWords(problem.currencies) }
    case 'short-of-stock':
      return { errors: { [quantityField(problem.slug)]: shortWords(problem.left) }, values }
    case 'coupon-problem': {
      const words = couponProblemWords(problem.problem, problem.currency)
      return { errors: { coupon: words }, values }
    }
    case 'wallet-above-total': {
      const total = money(problem.total, problem.currency)
      return { errors: { walletAmount: `It all comes to ${total}: enter at most that.` }, values }
    }
  }
}
