/** A moment, in milliseconds since 1970-01-01T00:00:00Z. The law never reads a clock: `now` is always an argument. */
export type Instant = number

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A length of time: plain milliseconds, or whole business days counted in the policy's calendar (T3). */
export type Duration = { readonly ms: number } | { readonly businessDays: number }

/** A half-open window (T2): open at `opens`, already shut at `closes`. `null` means it never shuts. */
export type Window = { readonly opens: Instant; readonly closes: Instant | null }

export const always: Window = { opens: Number.NEGATIVE_INFINITY, closes: null }

/** A window that opens at `opens` and never shuts. */
export const from = (opens: Instant): Window => ({ opens, closes: null })

/** A window that is open in `[opens, closes)`. */
export const between = (opens: Instant, closes: Instant): Window => ({ opens, closes })
