// How much can be written in a field of several lines, in characters: for what reads a form, and for the form itself.

/** What a buyer and a seller write. */
export const LONGEST_TEXT = 2_000

/** What a mediator writes. */
export const LONGEST_DECISION = 4_000

/** A policy as text. */
export const LONGEST_DOCUMENT = 200_000
