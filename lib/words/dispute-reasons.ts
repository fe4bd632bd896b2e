import { spelledOut } from './reasons'

/** Reasons a buyer can give for a dispute (D1), in the order in which they are offered. */
export const disputeReasons = [
  'not-received',
  'not-as-described',
  'damaged',
  'parts-missing',
  'refused-unfairly',
  'terms-not-kept',
  'other',
] as const

const words: Record<(typeof disputeReasons)[number], string> = {
  'not-received': 'My order has not arrived',
  'not-as-described': 'It is not what was described',
  damaged: 'It arrived damaged or does not work',
  'parts-missing': 'Something is missing',
  'refused-unfairly': 'The seller refused to cancel',
  'terms-not-kept': 'The seller does not keep to what we agreed',
  other: 'Other',
}

export const disputeReasonWords = (code: string): string =>
  code in words ? words[code as keyof typeof words] : spelledOut(code)
