/**
 * Loaded before anything else, it stops the machine's clock at one moment, so that what is made from the seed is the same
 * each time. What waits still waits: timers count on their own.
 */
export const STILL_AT = Date.UTC(2026, 8, 7, 9)

class StillDate extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [STILL_AT] : given))
  }
  static now() {
    return STILL_AT
  }
}
globalThis.Date = StillDate
