/** The moment at which every clock stands while pictures are taken: a Monday morning. */
export const STILL_AT = Date.UTC(2026, 8, 7, 9)
