import { amount as typedAmount } from '@/lib/forms'
import { type Minor, minor } from '@/lib/law/money'
import type { Order } from '@/lib/law/order'
import { isUnreviewed } from '@/lib/law/penalty'
import { type Preview, preview } from '@/lib/law/preview'
import { refundableTotal, unpromisedTotal } from '@/lib/law/refund'
import type { Circumstances } from '@/lib/law/rule'
import { isFaultOpen } from '@/lib/law/rules/appeal'
import { refusalSentence } from '@/lib/words/refusals'

export type Share = 'none' | 'half' | 'all' | 'other'

/** A ruling as far as it has been chosen, read from an address. A box that is ticked is not empty. */
export type Draft = {
  readonly share: string
  readonly amount: string
  readonly fault: string
  readonly withReturn: string
  readonly atOnce: string
}
/** A ruling on an appeal likewise: what goes back besides, whose fault it is after all, and whether the seller's mark goes. */
export type AppealDraft = Pick<Draft, 'share' | 'amount' | 'fault'> & { readonly pardon: string }

/** The buttons of a ruling's form that lead to another of its steps; any other gives the ruling. */
export const STEP = { choose: 'choose', weigh: 'weigh' } as const

type Wrong<D> = { readonly errors: Readonly<Partial<Record<keyof D, string>>> }

/** Whose fault a mediator can find it: whoever buys has no record that could show it. */
export const FOUND = ['nobody', 'seller'] as const
type Found = (typeof FOUND)[number]

/** A draft the law would accept. */
export type Ruling = {
  readonly amount: number
  readonly fault: Found
  readonly withReturn: boolean
  readonly atOnce: boolean
  readonly preview: Preview
}
export type AppealRuling = {
  readonly amount: number
  /** Left out where no fault can come to anything. */
  readonly fault?: Found
  readonly pardon: boolean
  readonly preview: Preview
}

/** What each quick choice comes to, in minor units. */
export function shares(order: Order): Record<Exclude<Share, 'other'>, Minor> {
  const all = order.dispute.state === 'appealed' ? unpromisedTotal(order) : refundableTotal(order)
  return { none: minor(0), half: minor(Math.floor(all / 2)), all }
}

/** Asks the law what a ruling would do, or says what is wrong with it, by field. */
export function weigh(
  draft: Draft,
  order: Order,
  circumstances: Circumstances,
  currency: string,
): Ruling | Wrong<Draft> {
  const errors: Partial<Record<keyof Draft, string>> = {}
  const amount = amountOf(draft, order)
  if (typeof amount === 'string') errors[fieldOf(draft)] = amount
  const fault = FOUND.find((code) => code === draft.fault)
  if (!fault) errors.fault = 'Say whose fault it is.'
  if (typeof amount === 'string' || !fault) return { errors }
  const how = { amount, fault, withReturn: draft.withReturn !== '', atOnce: draft.atOnce !== '' }
  // The reasoning is written once the consequences are known; it changes none of them.
  const tried = preview(order, { move: 'rule', by: 'mediator', ...how, reasoning: '…' }, circumstances)
  if ('preview' in tried) return { ...how, preview: tried.preview }
  const field = tried.refusal.rule === 'D6' ? 'withReturn' : fieldOf(draft)
  return { errors: { [field]: refusalSentence(tried.refusal, { currency }) } }
}

/** Asks the law what a ruling on an appeal would do, or says what is wrong with it, by field. */
export function weighAppeal(
  draft: AppealDraft,
  order: Order,
  circumstances: Circumstances,
  currency: string,
): AppealRuling | Wrong<AppealDraft> {
  const errors: Partial<Record<keyof AppealDraft, string>> = {}
  const amount = amountOf(draft, order)
  if (typeof amount === 'string') errors[fieldOf(draft)] = amount
  const open = isFaultOpen(order)
  const fault = FOUND.find((code) => code === draft.fault)
  if (open && !fault) errors.fault = 'Say whose fault it is.'
  const pardon = isUnreviewed(order.mark) ? { yes: true, no: false }[draft.pardon] : false
  if (pardon === undefined) errors.pardon = 'Say what becomes of the seller’s record.'
  if (typeof amount === 'string' || pardon === undefined || errors.fault) return { errors }
  const how = { amount, pardon, ...(open && { fault }) }
  const tried = preview(order, { move: 'rule-appeal', by: 'mediator', ...how, reasoning: '…' }, circumstances)
  if ('preview' in tried) return { ...how, preview: tried.preview }
  return { errors: { [fieldOf(draft)]: refusalSentence(tried.refusal, { currency }) } }
}

const fieldOf = ({ share }: Pick<Draft, 'share'>) => (share === 'other' ? 'amount' : 'share')

function amountOf({ share, amount }: Pick<Draft, 'share' | 'amount'>, order: Order): Minor | string {
  if (share === 'other') {
    const read = typedAmount.safeParse(amount)
    return read.success ? read.data : (read.error.issues[0]?.message ?? 'Enter an amount.')
  }
  const known: ReadonlyMap<string, Minor> = new Map(Object.entries(shares(order)))
  return known.get(share) ?? 'Choose how much goes back.'
}
