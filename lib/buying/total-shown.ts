import { money } from '@/lib/words/money'
import type { Quote } from './quote'

/** The name of the field with the total that the form showed, in minor units; empty where the total was not clear. */
export const SHOWN_TOTAL = 'shown-total'

/**
 * What to say where a form comes to more than it showed; null where nobody would pay more than they have seen. A form that
 * does not say what it showed, which ours always does, is taken at its word, as with prices.
 */
export function unseenTotal(form: FormData, { total, currency }: Quote): string | null {
  const shown = form.get(SHOWN_TOTAL)
  if (shown === null) return null
  const isAmount = /^\d{1,12}$/.test(String(shown))
  if (isAmount && Number(shown) >= total) return null
  const before = isAmount ? ` What you had seen was ${money(Number(shown), currency)}.` : ''
  return `It all comes to ${money(total, currency)}.${before} Nothing was ordered yet: look at the total, then place the order again.`
}
