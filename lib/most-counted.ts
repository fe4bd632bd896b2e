/** What a mediator looks through is counted up to here, and no page begins behind it: a list that is longer is narrowed first. */
export const MOST_COUNTED = 1_000
