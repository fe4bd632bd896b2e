/** What a mediator looks through is counted up to here, and no page begins behind it: a list that is longer is narrowed first. */
export const MOST_COUNTED = 1_000

/** What somebody has not read is counted up to here, on every page: beyond it only that there is more is said. */
export const MOST_UNREAD = 1_000
