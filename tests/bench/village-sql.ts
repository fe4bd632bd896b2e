// How a row of the village is copied into another village of the same shop: every id and key is made its own by a prefix, so
// that what belongs together still does. Columns are told apart by what they are called and by what the schema says.

/** Tables that a shop has once, however many villages it is made of; and what is kept for minutes only. */
export const SHARED = ['Category', 'PolicyVersion', 'SimFault', 'Change', 'Clock', 'SignInTry', '_prisma_migrations']
/** Of these, most rows say the same over and over: one in ten is copied. */
export const THINNED = ['Mail', 'Review', 'ReceivedEvent']

const REFERENCE = /^(id|.*Id)$/
const PEOPLE = /^(id|actorId|authorId|byId|claimedById|userId|ownerId|buyerId)$/
const SHARED_REFERENCE = /^(policyId|categoryId)$/
/** What is unique besides ids. */
const OWN_TEXT: Readonly<Record<string, readonly string[]>> = {
  User: ['email'],
  Store: ['slug'],
  Product: ['slug'],
  Coupon: ['code'],
  Mail: ['to'],
}

/**
 * The column as the copy has it. `v` is the village: `v.prefix` and `v.first`, the number before its first order's.
 * Ids inside of keys and documents follow their name, or a colon.
 */
export function copied(table: string, column: string, mediators: readonly string[]): string {
  const own = `t."${column}"`
  if (SHARED_REFERENCE.test(column)) return own
  if (table === 'Order' && column === 'number') return numbered(own)
  if (table === 'Deed' && column === 'number') return `CASE WHEN ${own} LIKE 'R%' THEN ${numbered(own)} ELSE ${own} END`
  if (column === 'movement') return `${numbered(own)} || substr(${own}, 10)`
  if (column === 'key' || column === 'contestKey') return keyed(own)
  if (REFERENCE.test(column)) {
    const made = table === 'SimEvent' || table === 'ReceivedEvent' ? keyed(own) : `v.prefix || ${own}`
    const isPerson = PEOPLE.test(column) && (column !== 'id' || table === 'User')
    return isPerson ? `CASE WHEN ${own} IN (${mediators.map((id) => `'${id}'`)}) THEN ${own} ELSE ${made} END` : made
  }
  if (OWN_TEXT[table]?.includes(column)) return `v.prefix || ${own}`
  if (column === 'payload') return inDocument(own, ['orderId', 'paymentId', 'messageId'])
  if (column === 'follows') return inDocument(own, ['id'])
  // What nothing reads of old moves and mails but whoever opens them one by one.
  if (table === 'HistoryEntry' && column === 'after') return blank(own, UNTOLD)
  if (table === 'Mail' && (column === 'html' || column === 'text')) return blank(own, '')
  return own
}

/** As much of an order as a mail about the move after it asks for. */
const UNTOLD = '{"lines":[],"refunds":[],"cancellation":{"state":"none"}}'

const keyed = (own: string) =>
  `substr(${own}, 1, instr(${own}, ':')) || v.prefix || substr(${own}, instr(${own}, ':') + 1)`
const numbered = (own: string) => `'R' || (v.first + CAST(substr(${own}, 2, 8) AS INTEGER))`
const blank = (own: string, empty: string) => `CASE WHEN v.prefix = '' THEN ${own} ELSE '${empty}' END`
const inDocument = (own: string, names: readonly string[]) =>
  names.reduce((text, name) => `replace(${text}, '"${name}":"', '"${name}":"' || v.prefix)`, own)
