const Machine = Date
let ahead = 0

/** Sets the machine's clock ahead, as if this process had stood still for so long. Claims run out by it. */
export function standStill(ms: number): void {
  ahead = Math.max(ahead, ms)
}

/** Lets this process's clock be set ahead. */
export function ownClock(): void {
  globalThis.Date = class extends Machine {
    constructor(...given: []) {
      if (given.length === 0) super(Machine.now() + ahead)
      else super(...given)
    }
    static override now = () => Machine.now() + ahead
    static override [Symbol.hasInstance](value: unknown): boolean {
      return Object.prototype.toString.call(value) === '[object Date]'
    }
  } as DateConstructor
}
