import type { Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'

/** Everything people are told: what the law says, and that the other side has written (P3). */
export type Told = News | 'message'

/** A piece of news in the app, as a line. `number` is the order's. */
const lines: Record<Told, Record<'buyer' | 'seller', (number: string) => string>> = {
  'payment-received': both((n) => `Payment for order ${n} is being verified`),
  'payment-declined': both((n) => `Payment for order ${n} was declined`),
  'payment-arrived': both((n) => `Payment for order ${n} has arrived after all`),
  'order-to-ship': both((n) => `Order ${n} is paid and waits to be shipped`),
  cancelled: both((n) => `Order ${n} is cancelled`),
  requested: {
    buyer: (n) => `You asked to cancel order ${n}`,
    seller: (n) => `The buyer asks to cancel order ${n}`,
  },
  'request-refused': {
    buyer: (n) => `The seller refused to cancel order ${n}`,
    seller: (n) => `You refused to cancel order ${n}`,
  },
  'request-withdrawn': {
    buyer: (n) => `You withdrew the request to cancel order ${n}`,
    seller: (n) => `The request to cancel order ${n} was withdrawn`,
  },
  'request-lapsed': both((n) => `The request to cancel order ${n} ended without an answer`),
  shipped: both((n) => `Order ${n} has been shipped`),
  delivered: both((n) => `Order ${n} has been delivered`),
  finished: both((n) => `Order ${n} is finished`),
  'dispute-opened': {
    buyer: (n) => `You opened a dispute about order ${n}`,
    seller: (n) => `The buyer opened a dispute about order ${n}`,
  },
  'proposal-made': both((n) => `There is a new proposal for order ${n}`),
  'dispute-escalated': both((n) => `A mediator takes over the dispute about order ${n}`),
  'dispute-agreed': both((n) => `The dispute about order ${n} ended by agreement`),
  'dispute-ruled': both((n) => `The dispute about order ${n} has been decided`),
  'refund-sent': both((n) => `Your refund for order ${n} is on its way`),
  'refund-settled': both((n) => `Your refund for order ${n} has arrived`),
  'refund-failed': both((n) => `Your refund for order ${n} is being tried again`),
  message: {
    buyer: (n) => `The seller wrote to you about order ${n}`,
    seller: (n) => `The buyer wrote to you about order ${n}`,
  },
}

function both(line: (number: string) => string) {
  return { buyer: line, seller: line }
}

/** Everything people are told about. */
export const allNews = Object.keys(lines) as News[]

/** The line of a piece of news; also the subject of its mail. */
export const newsLine = (about: Told, whom: Person, number: string): string =>
  lines[about][whom === 'buyer' ? 'buyer' : 'seller'](number)
