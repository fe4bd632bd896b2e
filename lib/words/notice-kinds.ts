import type { Kind } from '@/lib/notices/kinds'

/** The kinds of news people choose between: what each is called, and what it holds. */
export const kindWords: Record<Kind, { readonly title: string; readonly holds: string }> = {
  messages: { title: 'Messages', holds: 'The other side has written to you, about an order or before buying.' },
  answers: {
    title: 'Answers',
    holds: 'A request was withdrawn or has ended; more time, another address or longer protection was agreed or not.',
  },
  disputes: {
    title: 'Disputes and returns',
    holds: 'New proposals and evidence, agreements, goods that came back, decided complaints and objections.',
  },
  parcels: { title: 'Parcels', holds: 'An order was shipped, delivered or finished.' },
  money: { title: 'Money', holds: 'Payments that came in, and every step of a refund.' },
  feedback: { title: 'Feedback', holds: 'A buyer has said how it was.' },
}

/** What is told in any case, and why. */
export const alwaysWords = [
  'An order, or a part of it, is cancelled: the confirmation is your proof.',
  'Somebody waits for you and time is running: a request to answer, an order to ship, something to send back, a payment that failed.',
  'A request of yours was refused, a dispute was opened or decided, a ruling can be appealed against, a bank took money back.',
]
