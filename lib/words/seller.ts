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

/** What it leaves on the seller's record that nobody acted, after what the clock does then (P1). */
export const silenceCosts = (points: number): string => `That ${onRecord(points)}.`

/** "2 penalty points" */
export const pointsWords = (points: number): string => `${points} penalty ${points === 1 ? 'point' : 'points'}`

/** In what order a list of orders stands. */
export const sortWords = {
  oldest: 'Oldest first',
  due: 'Least time left first',
  dearest: 'Highest total first',
} as const

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
  go: 'Review the chosen requests…',
  hint: 'You see what follows from each before anything is done.',
  title: 'Accept these requests',
  unchosen: 'No request was chosen. Tick those to accept in the list.',
  none: 'None of the chosen orders has a request you can accept.',
  all: (count: number, back: string, points: number) =>
    `${count} ${count === 1 ? 'request' : 'requests'}: ${back} goes back to buyers, and ${points === 0 ? 'your record stays as it is' : `${pointsWords(points)} ${points === 1 ? 'goes' : 'go'} on your record`}.`,
  confirm: (count: number) => `Accept ${count === 1 ? 'this request' : `all ${count} requests`}`,
  unknown: 'You have no order of this number.',
  done: 'Accepted.',
  left: 'Not accepted.',
} as const

const percent = (part: number, whole: number) => (whole === 0 ? '0%' : `${Math.round((part / whole) * 100)}%`)

/** What a move does to the seller's record (P1). */
export const recordEffectWords = {
  unchanged: 'Your record stays as it is.',
  /** `rate` is what it is before the move, by which the order comes to count. */
  rate: ({ days, orders, atFault }: { days: number; orders: number; atFault: number }): string =>
    `Last ${days} days: ${percent(atFault + 1, orders + 1)} cancelled at your fault (${atFault + 1} of ${orders + 1}), up from ${percent(atFault, orders)}.`,
  later: (points: number): string => `If nobody does anything after it: ${pointsWords(points)} on your record.`,
} as const

/** The page of the record (P1). */
export const recordPageWords = {
  title: 'Record',
  lead: 'Cancellations, whose fault they were, and what each left on your record.',
  chart: 'Cancelled at your fault',
  chartNote:
    'Of the paid orders that were finished or cancelled in the 7 or 30 days before each day, how many were cancelled at your fault. An order that goes on counts where a part of it was cancelled at your fault then. Points that were taken off do not count. Where there were no such orders, the line has a gap. The policy sets no limit for this rate.',
  table: 'The same figures as a table',
  described: (from: string, to: string, rates: readonly { days: number; orders: number; atFault: number }[]) =>
    `Lines from ${from} to ${to}. At the end: ${rates.map(({ days, orders, atFault }) => `${orders === 0 ? 'no orders' : percent(atFault, orders)} over ${days} days`).join(', ')}.`,
  share: ({ orders, atFault }: { orders: number; atFault: number }) =>
    orders === 0 ? 'No orders' : `${percent(atFault, orders)} (${atFault} of ${orders})`,
  over: (days: number) => `Over ${days} days`,
  reasons: 'Cancellations by reason',
  noReasons: 'Nothing has been cancelled.',
  pointsRule: (points: number) =>
    points > 0
      ? `Under the policy in force each cancellation at your fault adds ${pointsWords(points)}. What is nobody’s, the buyer’s or the platform’s fault adds none.`
      : 'Under the policy in force a cancellation at your fault adds no points.',
  rating: 'Rating',
  noFeedback: 'Nobody has left feedback yet.',
} as const
