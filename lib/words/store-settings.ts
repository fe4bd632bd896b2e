/** What a seller settles for their own stores. */
export const settingsWords = {
  title: 'Settings',
  lead: 'What holds for your stores. Orders that are already placed keep their terms.',
} as const

/** Products the seller does not let be cancelled at will (C12). */
export const cancelRuleWords = {
  title: 'Products that cannot be cancelled',
  lead: 'Buyers of a chosen product cannot cancel it at will. It says so before they pay, and your own fault or a missed deadline still cancels it.',
  unheeded: 'The policy in force lets buyers cancel these all the same.',
  button: 'Save products',
  saved: 'Saved. It holds for orders placed from now on.',
} as const

/** A day as people write it, from `YYYY-MM-DD`. */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

const span = (from: string, until: string) =>
  from === until ? `on ${dayWords(from)}` : `from ${dayWords(from)} to ${dayWords(until)}`

/** Days on which a store is away. */
export const closureWords = {
  title: 'Days away',
  lead: 'Buyers read on your store and product pages that you are away. No deadline moves: times to ship and to answer run on, counted in the calendar of the policy, which is the same for everybody. Ask for more time on an order that needs it.',
  none: 'No days away are entered.',
  from: 'First day',
  until: 'Last day',
  note: 'What buyers should know',
  noteHint: 'They read it as it is.',
  add: 'Add days away',
  remove: 'Remove',
  saved: 'Saved. Buyers are told from two weeks before.',
  removed: 'Removed.',
  span,
  told: (store: string, from: string, until: string) => `${store} is away ${span(from, until)}.`,
  toldMore: 'Orders are taken meanwhile, and all times to ship and to answer run on.',
  wrong: {
    first: 'Enter the first day, such as 2027-08-01.',
    last: 'Enter the last day, such as 2027-08-01.',
    over: 'These days are over. Enter a last day from today on.',
    backwards: 'The last day comes before the first.',
    tooLong: (days: number) => `Enter at most ${days} days at once.`,
    overlaps: 'You are away on some of these days already. Choose other days, or remove the earlier entry first.',
    tooMany: 'There are ten already. Remove one first.',
    gone: 'This store is not yours any more.',
  },
} as const
