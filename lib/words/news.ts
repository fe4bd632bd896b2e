import type { Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'

/** Everything people are told: what the law says, and that the other side has written or shown something (P3, D2). */
export type Told = News | 'message' | 'question' | 'evidence'

/** A piece of news in the app, as a line. `number` is the order's; of a question about none, the store's name. */
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
    buyer: (n) => `Your request to cancel order ${n} was refused`,
    seller: (n) => `The request to cancel order ${n} was refused`,
  },
  'request-withdrawn': {
    buyer: (n) => `You withdrew the request to cancel order ${n}`,
    seller: (n) => `The request to cancel order ${n} was withdrawn`,
  },
  'request-lapsed': both((n) => `The request to cancel order ${n} ended without an answer`),
  'tracking-corrected': both((n) => `The tracking number of order ${n} was corrected`),
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
  'approval-needed': both((n) => `A ruling about order ${n} waits for a second mediator`),
  'ruling-sent-back': both((n) => `The dispute about order ${n} is looked at once more`),
  'dispute-ruled': both((n) => `The dispute about order ${n} has been decided`),
  'refund-sent': both((n) => `Your refund for order ${n} is on its way`),
  'refund-settled': both((n) => `Your refund for order ${n} has arrived`),
  'refund-failed': both((n) => `Your refund for order ${n} is being tried again`),
  'partly-cancelled': both((n) => `A part of order ${n} is cancelled`),
  'extension-proposed': {
    buyer: (n) => `The seller asks for more time to ship order ${n}`,
    seller: (n) => `The buyer gives you more time to ship order ${n}, if you agree`,
  },
  'extension-agreed': both((n) => `There is more time to ship order ${n}`),
  'extension-declined': both((n) => `The time to ship order ${n} stays as it is`),
  'address-asked': {
    buyer: (n) => `You asked for another address for order ${n}`,
    seller: (n) => `The buyer asks for another address for order ${n}`,
  },
  'address-changed': both((n) => `Order ${n} goes to the new address`),
  'address-declined': both((n) => `The address of order ${n} stays as it is`),
  'protection-offered': {
    buyer: (n) => `The seller extended buyer protection for order ${n}`,
    seller: (n) => `The buyer extended buyer protection for order ${n}`,
  },
  'protection-extended': both((n) => `Buyer protection for order ${n} lasts longer`),
  'return-awaited': {
    buyer: (n) => `Please send order ${n} back`,
    seller: (n) => `The buyer will send order ${n} back`,
  },
  'return-sent': {
    buyer: (n) => `Order ${n} is on its way back`,
    seller: (n) => `Order ${n} is on its way back to you`,
  },
  'return-received': {
    buyer: (n) => `The seller has order ${n} back`,
    seller: (n) => `The return of order ${n} is over`,
  },
  'return-missed': both((n) => `Order ${n} was not sent back in time`),
  'return-questioned': {
    buyer: (n) => `The seller says that something is wrong with the return of order ${n}`,
    seller: (n) => `A mediator looks into the return of order ${n}`,
  },
  'dispute-appealed': both((n) => `The ruling about order ${n} is appealed against`),
  'appeal-ruled': both((n) => `The appeal about order ${n} has been decided`),
  'complaint-filed': {
    buyer: (n) => `You complained about order ${n}`,
    seller: (n) => `There is a complaint about order ${n}`,
  },
  'complaint-reviewed': both((n) => `The complaint about order ${n} has been decided`),
  'mark-contested': both((n) => `The points for order ${n} are contested`),
  'contest-reviewed': both((n) => `Your points for order ${n} have been decided on`),
  'feedback-left': both((n) => `There is feedback on order ${n}`),
  'charged-back': both((n) => `A bank took money back for order ${n}`),
  'chargeback-closed': both((n) => `The chargeback for order ${n} is decided`),
  message: {
    buyer: (n) => `The seller wrote to you about order ${n}`,
    seller: (n) => `The buyer wrote to you about order ${n}`,
  },
  question: {
    buyer: (store) => `${store} wrote to you`,
    seller: (store) => `Somebody wrote to your store ${store}`,
  },
  evidence: {
    buyer: (n) => `The seller added evidence to the dispute about order ${n}`,
    seller: (n) => `The buyer added evidence to the dispute about order ${n}`,
  },
}

const OURS: readonly string[] = ['message', 'question', 'evidence'] satisfies Told[]

function both(line: (number: string) => string) {
  return { buyer: line, seller: line }
}

/** Everything the law tells people about. */
export const allNews = Object.keys(lines).filter((about): about is News => !OURS.includes(about))

/** The line of a piece of news; also the subject of its mail. */
export const newsLine = (about: Told, whom: Person, number: string): string =>
  lines[about][whom === 'buyer' ? 'buyer' : 'seller'](number)
