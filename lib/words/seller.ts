import { money } from './money'

/** The keys of the seller's queues. */
export const keyWords = {
  title: 'Keys',
  keys: {
    j: 'Next row',
    k: 'Row before',
    a: 'Accept the request of this row',
    r: 'Refuse it: opens the form for the reason',
    s: 'Ship the order of this row: opens its form',
    o: 'Open the order of this row',
    '?': 'This list',
  },
  listen: 'Listen to these keys on this page',
} as const

/** What accepting a request does to the buyer's money and the seller's record (C7, P1). */
export const acceptEffect = (back: number, points: number, currency: string): string =>
  `Accepting returns ${money(back, currency)} and ${onRecord(points)}.`

const onRecord = (points: number) =>
  points === 0 ? 'leaves your record as it is' : `puts ${pointsWords(points)} on your record`

/** "2 penalty points" */
export const pointsWords = (points: number): string => `${points} penalty ${points === 1 ? 'point' : 'points'}`

/** In what order a list of orders stands. */
export const sortWords = {
  oldest: 'Oldest first',
  due: 'Least time left first',
  dearest: 'Highest total first',
} as const

/** What an order can be waiting for, to narrow a list by. */
export const waitingWords = { requested: 'A request to cancel', disputed: 'A dispute' } as const

/** The head of the table of orders that leaves the shop. */
export const exportHead = [
  'Order number',
  'Placed at',
  'Store',
  'Buyer',
  'Items',
  'Status',
  'Source',
  'Reason',
  'Whose fault',
  'Goods',
  'Shipping',
  'Discount',
  'Total',
  'Currency',
  'Ship by',
  'Next deadline',
  'Shipped at',
  'Delivered at',
  'Cancelled at',
  'Carriers',
  'Tracking numbers',
] as const

/** Accepting many requests at once. */
export const bulkWords = {
  choose: (number: string) => `Choose order ${number}`,
  go: 'Answer the chosen requests',
  hint: 'You see what follows from each before anything is done.',
  title: 'Accept these requests',
  none: 'None of the chosen orders has a request you can accept.',
  all: (count: number, back: string, points: number) =>
    `${count} ${count === 1 ? 'request' : 'requests'}: ${back} goes back to buyers, and ${points === 0 ? 'your record stays as it is' : `${pointsWords(points)} ${points === 1 ? 'goes' : 'go'} on your record`}.`,
  confirm: (count: number) => `Accept ${count === 1 ? 'this request' : `all ${count} requests`}`,
  unknown: 'You have no order of this number.',
  done: 'Accepted.',
  left: 'Not accepted.',
} as const
