import type { Job } from '@/lib/orders/consequences'

/** Work that follows a move and is carried out afterwards. */
const jobs: Readonly<Record<Job['kind'], string>> = {
  authorise: 'The payment provider is asked to check the payment',
  capture: 'The payment provider is asked for the money',
  refund: 'The payment provider is asked to send a refund',
  contest: 'The bank is shown that the money had been returned already',
  'return-charge': 'Money taken for no order is sent back',
  collect: 'The carrier is asked to pick a parcel up',
  'call-off': 'The carrier is told not to pick a parcel up',
  mail: 'A mail is sent',
  message: 'A mail about a message is sent',
  evidence: 'A mail about evidence is sent',
  'password-link': 'A link for a new password is sent',
  'password-changed': 'A mail about a new password is sent',
}

/** What the provider or the carrier will report. */
const reports: Readonly<Record<string, string>> = {
  captured: 'The payment provider reports that the money has arrived',
  declined: 'The payment provider declines the payment',
  'refund-settled': 'The payment provider reports that a refund has arrived',
  'refund-failed': 'The payment provider reports that a refund failed',
  'charged-back': 'A bank takes a payment back by itself',
  'chargeback-won': 'A bank gives back what it had taken',
  'chargeback-lost': 'A bank keeps what it had taken',
  'pick-up': 'The carrier picks a parcel up',
  'fail-pick-up': 'The carrier cannot pick a parcel up',
  deliver: 'The carrier delivers a parcel',
}

/** What a job does, with how often it has failed so far. */
export function jobWords(kind: string, attempts: number): string {
  const failed = attempts > 0 ? ` (failed ${attempts === 1 ? 'once' : `${attempts} times`})` : ''
  return `${jobs[kind as Job['kind']] ?? 'Something is carried out'}${failed}.`
}

export const reportWords = (kind: string): string => `${reports[kind] ?? 'Something is reported from outside'}.`

/** What moving the clock led to. */
export const happenedWords = (count: number): string =>
  count === 0
    ? 'Nothing was due.'
    : count === 1
      ? 'One thing happened.'
      : `${count.toLocaleString('en')} things happened.`

/** What a move of the clock has led to so far. */
export const soFarWords = (count: number): string =>
  count === 0
    ? 'Nothing has happened yet.'
    : count === 1
      ? 'One thing has happened so far.'
      : `${count.toLocaleString('en')} things have happened so far.`
