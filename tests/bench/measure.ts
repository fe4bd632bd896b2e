/** One line of the table: a rate, and its ratio to a floor measured in the same run. */
export type Figure = {
  readonly name: string
  readonly perSecond: number
  readonly floor: string
  readonly ratio: number
  readonly aim: number | null
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

/** What a load came to: how many a second, how long one took, and how many went wrong. */
export type Load = { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly errors: number }

/** Sends every request of `requests`, `connections` at a time. A request answers whether it went well. */
export async function load(requests: readonly (() => Promise<boolean>)[], connections: number): Promise<Load> {
  const times: number[] = []
  let errors = 0
  let next = 0
  const started = performance.now()
  const connection = async () => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const sent = performance.now()
      if (!(await request().catch(() => false))) errors += 1
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  const perSecond = (times.length * 1000) / (performance.now() - started)
  times.sort((a, b) => a - b)
  const quantile = (q: number) => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0
  return { perSecond, p50: quantile(0.5), p99: quantile(0.99), errors }
}

export function printTable(figures: readonly Figure[]): void {
  console.log('\n| what | a second | floor | ratio | aim |\n| --- | ---: | --- | ---: | ---: |')
  for (const { name, perSecond, floor, ratio, aim, note } of figures) {
    const met = aim === null ? '' : `≥ ${aim}${ratio >= aim ? ' ✓' : ' ✗'}`
    console.log(
      `| ${name}${note ? ` (${note})` : ''} | ${Math.round(perSecond).toLocaleString('en')} | ${floor} | ${ratio.toFixed(3)} | ${met} |`,
    )
  }
}
