/** How many ids of orders that others are at are kept. */
const MOST_ELSEWHERE = 2_000

/** What one sweep does not look at. */
export class PassedOver {
  // What fails here is a bug; it must not keep everything else from happening.
  readonly #failed = new Set<string>()
  /** Orders that wait for what another worker is at, which may take its time: the next sweep comes back to them. */
  readonly #waiting = new Set<string>()
  /** Orders in the hands of other workers, who are done in a moment. */
  readonly #elsewhere = new Set<string>()

  get ids(): string[] {
    return [...this.#failed, ...this.#waiting, ...this.#elsewhere]
  }

  /** What cannot be done. */
  get failing(): string[] {
    return [...this.#failed]
  }

  failed(id: string): void {
    this.#failed.add(id)
  }

  waiting(id: string): void {
    this.#waiting.add(id)
  }

  elsewhere(id: string): void {
    // So many are asked for by name in every query; most of them are done by now.
    if (this.#elsewhere.size > MOST_ELSEWHERE) this.#elsewhere.clear()
    this.#elsewhere.add(id)
  }

  /** Looks again at what was elsewhere. @returns whether anything was. */
  comeBack(): boolean {
    const some = this.#elsewhere.size > 0
    this.#elsewhere.clear()
    return some
  }
}
