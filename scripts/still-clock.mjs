import { STILL_AT } from './still-moment.mjs'

/**
 * Loaded before anything else, it stops the machine's clock at one moment, so that what is made from the seed is the same
 * each time. What waits still waits: timers count on their own.
 */
const MovingDate = Date

class StillDate extends MovingDate {
  constructor(...given) {
    super(...(given.length === 0 ? [STILL_AT] : given))
  }
  static now = () => STILL_AT
  // Next copies what a clock has of its own, not what it has inherited.
  static parse = MovingDate.parse
  static UTC = MovingDate.UTC
}
globalThis.Date = StillDate
