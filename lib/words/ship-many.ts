import { labelStandsAt } from './parcels'

/** Shipping many orders by a table (S1). */
export const shipManyWords = {
  title: 'Ship many orders',
  lead: 'One row for each order: order number, carrier, tracking number. Rows that are right are shipped; the others stay in the box with what is wrong with them.',
  field: 'Rows',
  hint: 'Paste from a spreadsheet, or type. Separate with commas, semicolons or tabs. Further columns may be there if the first row names them.',
  file: 'Or a CSV file',
  fileHint: (kilobytes: number, rows: number) =>
    `Up to ${kilobytes} kB and ${rows} rows. It is used in place of what is in the box.`,
  list: 'Download the orders that await shipment, to fill in',
  head: ['Order number', 'Carrier', 'Tracking number', 'Buyer', 'Items', 'Address'],
  check: 'Check only',
  ship: 'Ship these orders',
  outcome: (shipped: number, right: number, wrong: number) =>
    [shipped > 0 && `${shipped} shipped`, right > 0 && `${right} ready to ship`, wrong > 0 && `${wrong} to be mended`]
      .filter(Boolean)
      .join(', '),
  is: { right: 'Ready', shipped: 'Shipped', wrong: 'Not shipped' },
  right: 'Nothing was done yet.',
  shared: (numbers: readonly string[]) =>
    `${labelStandsAt(numbers)} Nothing was done yet: ship once more if they travel in one parcel, or mend the row.`,
  shipped: 'The buyer has the tracking number.',
  noNumber: 'Enter the order number first.',
  noCarrier: 'Enter the carrier second.',
  noTracking: 'Enter the tracking number third.',
  tooManyCells: 'Enter three cells only; put a cell that holds a comma in quotation marks.',
  twice: 'This order has a row further up. Add further parcels on the order’s page.',
  unknown: 'You have no order of this number.',
  requested: 'The buyer asks to cancel this order. Answer that first: shipping would refuse it.',
  asked: 'The buyer asks for another address. Answer that first: shipping would decline it.',
  noTable: 'This cannot be read as rows and cells. Look for a quotation mark that is not closed.',
  empty: 'Enter at least one row, or choose a file.',
  noText: 'This file is no text. Save the table as CSV (UTF-8).',
  tooLarge: (kilobytes: number) => `This is more than ${kilobytes} kB. Send it in parts.`,
  tooMany: (count: number, most: number) => `These are ${count} rows. Send at most ${most} at once.`,
} as const
