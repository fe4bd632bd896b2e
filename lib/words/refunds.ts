import type { Policy } from '@/lib/law/policy'
import type { Leg } from '@/lib/law/refund'
import { DAY } from '@/lib/law/time'
import { duration } from './durations'
import { meansWords } from './items'
import { inUtc } from './moments'
import { money } from './money'

/** Where a part of a refund stands, in two or three words (M2). */
export const legWords: Record<Leg['state'], string> = {
  'waiting-for-capture': 'Waiting for your payment',
  sent: 'On its way',
  failed: 'Being tried again',
  settled: 'Arrived',
  void: 'Not needed',
}

/** The steps every part of a refund goes through, in order. */
export const refundSteps = ['waiting-for-capture', 'sent', 'settled'] as const satisfies readonly Leg['state'][]

/** A means of payment within a sentence: "your card". */
export const legMeans = ({ means }: Pick<Leg, 'means'>): string =>
  meansWords[means].toLowerCase().replace('rescind', 'Rescind')

/** The same as a sentence, with its dates in UTC (M2). */
export function legSentence(leg: Leg): string {
  const means = legMeans(leg)
  switch (leg.state) {
    case 'waiting-for-capture':
      return `Your payment by ${means} has to arrive before it can be returned. The refund starts by itself.`
    case 'sent':
      return `Sent on ${inUtc(leg.sentAt, 'day')} to your ${means}. ${expectedTold(leg)}`
    case 'failed':
      return `The payment provider could not send it to your ${means}. We try again on ${inUtc(leg.retryAt)}. You need not do anything.`
    case 'settled':
      return `Arrived ${preposition(leg)} your ${means} on ${inUtc(leg.settledAt, 'day')}.`
    case 'void':
      return 'Your payment was never taken, so there is nothing to return.'
  }
}

const preposition = ({ means }: Leg) => (means === 'card' ? 'on' : 'in')

/** When a part that was sent is there: "Expected between 3 Mar 2026 and 10 Mar 2026." */
const expectedTold = ({ expectFrom, expectBy }: Extract<Leg, { state: 'sent' }>): string =>
  expectFrom >= expectBy
    ? `Expected on ${inUtc(expectBy, 'day')}.`
    : `Expected between ${inUtc(expectFrom, 'day')} and ${inUtc(expectBy, 'day')}.`

/** What of a cancelled order goes back to its buyer, how and by when, in one sentence for each part (M1, M2). */
export function moneyBack(legs: readonly Leg[], currency: string): string[] {
  const coming = legs.filter(({ state }) => state !== 'void')
  return coming.length === 0 ? legs.slice(0, 1).map(legSentence) : coming.map((leg) => partBack(leg, currency))
}

function partBack(leg: Leg, currency: string): string {
  const amount = money(leg.amount, currency)
  const means = `your ${legMeans(leg)}`
  switch (leg.state) {
    case 'waiting-for-capture':
      return `${amount} goes back to ${means} once your payment has arrived.`
    case 'sent':
      return `${amount} is on its way to ${means}. ${expectedTold(leg)}`
    case 'failed':
      return `${amount} could not be sent to ${means} yet. You need not do anything.`
    case 'settled':
      return `${amount} arrived ${preposition(leg)} ${means} on ${inUtc(leg.settledAt, 'day')}.`
    case 'void':
      return legSentence(leg)
  }
}

/** How long a means takes to give money back: "Arrives 3 to 10 days after it is sent." (M2) */
export function settlingTime({ from, to }: Policy['refund']['settles'][Leg['means']]): string {
  if ('ms' in to && to.ms === 0) return 'Arrives at once when it is sent.'
  if (duration(from) === duration(to)) return `Arrives ${duration(to)} after it is sent.`
  if ('ms' in from && from.ms === 0) return `Arrives within ${duration(to)} after it is sent.`
  if ('ms' in from && 'ms' in to && from.ms % DAY === 0 && to.ms % DAY === 0)
    return `Arrives ${from.ms / DAY} to ${to.ms / DAY} days after it is sent.`
  return `Arrives ${duration(from)} to ${duration(to)} after it is sent.`
}
