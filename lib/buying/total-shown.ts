import { money } from '@/lib/words/money'
import type { Quote } from './quote'

/** The name of the field with the total that the form showed, in minor units; empty where the total was not clear. */
export const SHOWN_TOTAL = 'shown-total'

/**
 * The most that whoever sends a form has seen it come to, in minor units; below zero where they have seen nothing. A form
 * that does not say what it showed, which ours always does, is taken at its word, as with prices.
 */
export function mostSeen(form: FormData): number {
  const shown = form.get(SHOWN_TOTAL)
  if (shown === null) return Number.POSITIVE_INFINITY
  return /^\d{1,12}$/.test(String(shown)) ? Number(shown) : -1
}

/**
 * What to say where a form comes to more than it showed; null where nobody would pay more than they have seen.
 * @param then what was not done, and what to do next.
 */
export function unseenTotal(
  form: FormData,
  { total, currency }: Quote,
  then = 'Nothing was ordered yet: look at the total, then place the order again.',
): string | null {
  const seen = mostSeen(form)
  if (total <= seen) return null
  const before = seen < 0 ? '' : ` What you had seen was ${money(seen, currency)}.`
  return `It all comes to ${money(total, currency)}.${before} ${then}`
}
