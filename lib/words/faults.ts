import type { Fault } from '@/lib/payments/simulated'

/** Faults the simulated payment provider can be told to show: a button, and what it then does. */
export const faultsOfProvider: Record<Fault, { readonly label: string; readonly effect: string }> = {
  decline: { label: 'Decline a payment', effect: 'The next payment is declined. The buyer can pay again.' },
  'late-capture': {
    label: 'Decline, then take it',
    effect: 'The next payment is declined, and taken all the same three days later. What no order takes goes back.',
  },
  'fail-refund': { label: 'Fail a refund', effect: 'The next refund fails. It is tried again some hours later.' },
  'time-out': {
    label: 'Do not answer',
    effect: 'The next call is carried out, but its answer is lost. It is asked again and nothing happens twice.',
  },
  'answer-twice': { label: 'Answer twice', effect: 'The next report arrives two times. The second changes nothing.' },
  late: { label: 'Answer late', effect: 'The next report arrives 30 hours later than it should.' },
}
