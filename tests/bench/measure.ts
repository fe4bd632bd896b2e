/** One line of the table: what was measured, and its ratio to a floor measured in the same run. */
export type Figure = {
  readonly name: string
  /** How much of it, with its unit. */
  readonly measured: string
  readonly floor: string
  readonly ratio: number
  /** What the ratio should be: at least, or at most. */
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number }
  readonly note?: string
}

/** How often `work` can be done in a second, one after another: the best of five equal stretches, after a warm-up. */
export function rate(work: () => unknown, stretchMs = 400): number {
  const stretch = () => {
    const started = performance.now()
    let done = 0
    while (performance.now() - started < stretchMs) {
      for (let at = 0; at < 64; at++) work()
      done += 64
    }
    return (done * 1000) / (performance.now() - started)
  }
  stretch()
  return Math.max(...Array.from({ length: 5 }, stretch))
}

export const aSecond = (count: number): string => `${Math.round(count).toLocaleString('en')}/s`

export const tableHead = '| what | measured | floor | ratio | aim |\n| --- | ---: | --- | ---: | ---: |'

export function rowOf({ name, measured, floor, ratio, aim, note }: Figure): string {
  return `| ${name}${note ? ` (${note})` : ''} | ${measured} | ${floor} | ${ratio.toFixed(3)} | ${aim ? judged(ratio, aim) : ''} |`
}

function judged(ratio: number, aim: NonNullable<Figure['aim']>): string {
  const [sign, limit] = 'atLeast' in aim ? ['≥', aim.atLeast] : ['≤', aim.atMost]
  const met = 'atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost
  return `${sign} ${limit} ${met ? '✓' : '✗'}`
}
