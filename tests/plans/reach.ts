/**
 * Tables whose rows do not come with orders: as many as the shop has stores and things to sell, versions of its policy,
 * or faults that somebody told the simulated provider to show.
 */
const SMALL = new Set(['Store', 'Category', 'Product', 'PolicyVersion', 'SimFault'])

/** The orders in which a list of everything is read, no further than its page. Changes are read by their number. */
const LISTED_WHOLE = [
  /USING INDEX HistoryEntry_at_id_idx$/,
  /USING INDEX Deed_at_id_idx$/,
  /INDEX Mail_at_idx$/,
  /^SCAN main\.Change$/,
]

/**
 * What in a plan grows with the shop: a table that is read from end to end, or rows that are sorted without an end to how
 * many there are. Of the same instant or the same worth there are few, and a page's orders have few rows each.
 */
export function growing(sql: string, steps: readonly string[]): string[] {
  // Prisma's way of asking for one of no values: nothing is read for it.
  if (/WHERE \(?1=0( OR 1=0)*\)? /.test(sql)) return []
  const limited = /\bLIMIT\b/i.test(sql)
  return steps.filter((step) => {
    const [, table] = step.match(/^SCAN (?:main\.)?(\w+)/) ?? []
    if (table) {
      // Not tables: what the query within it found, and lists of values.
      if (/^SCAN (sub|json_each|CONSTANT|Known|k)\b/.test(step) || SMALL.has(table)) return false
      return !limited || !LISTED_WHOLE.some((order) => order.test(step))
    }
    if (!step.startsWith('USE TEMP B-TREE FOR ORDER BY')) return step.startsWith('USE TEMP B-TREE FOR GROUP BY')
    return !ofAPage(steps)
  })
}

/** Whether the rows are those of things named by their ids; or mediators, who are few. */
const ofAPage = ([first = '']: readonly string[]) =>
  /^SEARCH \S+ USING (?:COVERING )?INDEX \w+ \((?:orderId|id|checkoutId|threadId|messageId|disputeId|refundId|number|isMediator)=\?\)/.test(
    first,
  )
