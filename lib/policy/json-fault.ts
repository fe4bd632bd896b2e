/** Where a text stops being JSON, counted from 1. Engines tell this only for some mistakes, and each in its own way. */
export type JsonFault = { readonly line: number; readonly column: number; readonly expected: string }

const SPACE = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y

/** The first mistake in a text that is not JSON; null in one that is. */
export function jsonFault(text: string): JsonFault | null {
  const reader = new Reader(text)
  try {
    reader.value()
    reader.end()
    return null
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error
    const lines = text.slice(0, reader.at).split('\n')
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, expected: error.message }
  }
}

class Unexpected extends Error {}

class Reader {
  at = 0
  constructor(readonly text: string) {}

  value(): void {
    this.#take(SPACE)
    if (this.#is('{')) this.#list('}', () => this.#member())
    else if (this.#is('[')) this.#list(']', () => this.value())
    else if (!this.#take(STRING) && !this.#take(PLAIN))
      throw new Unexpected('a value: a text in quotes, a number, { or [')
  }

  end(): void {
    this.#take(SPACE)
    if (this.at < this.text.length) throw new Unexpected('nothing more')
  }

  #member(): void {
    this.#take(SPACE)
    if (!this.#take(STRING)) throw new Unexpected('a name in quotes')
    this.#take(SPACE)
    if (!this.#is(':')) throw new Unexpected('a colon')
    this.value()
  }

  #list(close: string, entry: () => void): void {
    this.#take(SPACE)
    if (this.#is(close)) return
    for (;;) {
      entry()
      this.#take(SPACE)
      if (this.#is(close)) return
      if (!this.#is(',')) throw new Unexpected(`a comma or ${close}`)
    }
  }

  #is(sign: string): boolean {
    if (this.text[this.at] !== sign) return false
    this.at += 1
    return true
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.text)) return false
    this.at = pattern.lastIndex
    return true
  }
}
