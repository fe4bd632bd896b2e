import { amount as typedAmount } from '@/lib/forms'
import { minor } from '@/lib/law/money'
import type { Order } from '@/lib/law/order'
import type { Fault } from '@/lib/law/policy'
import { type Preview, preview } from '@/lib/law/preview'
import { refundableTotal } from '@/lib/law/refund'
import type { Circumstances } from '@/lib/law/rule'
import { refusalSentence } from '@/lib/words/refusals'

export type Share = 'none' | 'half' | 'all' | 'other'

/** A ruling as far as it has been chosen, read from an address. */
export type Draft = { readonly share: string; readonly amount: string; readonly fault: string }

/** A draft the law would accept, or what is wrong with it, by field. */
export type Weighed =
  | { readonly amount: number; readonly fault: Fault; readonly preview: Preview }
  | { readonly errors: Readonly<Partial<Record<keyof Draft, string>>> }

/** What each quick choice comes to, in minor units. */
export function shares(order: Order): Record<Exclude<Share, 'other'>, number> {
  const all = refundableTotal(order)
  return { none: 0, half: Math.floor(all / 2), all }
}

/** Asks the law what a ruling would do. */
export function weigh(draft: Draft, order: Order, circumstances: Circumstances, currency: string): Weighed {
  const errors: Partial<Record<keyof Draft, string>> = {}
  const amount = amountOf(draft, order)
  if (typeof amount === 'string') errors[draft.share === 'other' ? 'amount' : 'share'] = amount
  const fault = (['nobody', 'seller'] as const).find((code) => code === draft.fault)
  if (!fault) errors.fault = 'Say whose fault it is.'
  if (typeof amount === 'string' || !fault) return { errors }
  // The reasoning is written once the consequences are known; it changes none of them.
  const command = { move: 'rule', by: 'mediator', amount: minor(amount), fault, reasoning: '…' } as const
  const tried = preview(order, command, circumstances)
  if ('preview' in tried) return { amount, fault, preview: tried.preview }
  return { errors: { [draft.share === 'other' ? 'amount' : 'share']: refusalSentence(tried.refusal, { currency }) } }
}

function amountOf({ share, amount }: Draft, order: Order): number | string {
  if (share === 'other') {
    const read = typedAmount.safeParse(amount)
    return read.success ? read.data : (read.error.issues[0]?.message ?? 'Enter an amount.')
  }
  const known: Readonly<Record<string, number>> = shares(order)
  return Object.hasOwn(known, share) ? (known[share] as number) : 'Choose how much goes back.'
}
