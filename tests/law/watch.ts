import type { Command } from '@/lib/law/command'
import type { Outcome } from '@/lib/law/outcome'
import { type Entry, entries } from '@/lib/law/table'

/** The row that was carried out: its place in the law, where it says it leads, and the state its region ended in. */
export type Fired = { readonly row: string; readonly to: readonly string[]; readonly ended: string }

/** Every row of the law by its place; a second row of the same move is numbered. */
export const places: ReadonlyMap<string, Entry> = new Map(
  entries.map((entry, index) => {
    const place = ({ region, state, move }: Entry) => `${region}.${state}.${move}`
    const before = entries.slice(0, index).filter((one) => place(one) === place(entry)).length
    return [before === 0 ? place(entry) : `${place(entry)}${before + 1}`, entry]
  }),
)

type Told = { readonly state: { readonly state: string; readonly number?: number }; readonly command: Command }

/** Looks over the law's shoulder: which row was carried out last. */
export function watched() {
  const rows = new Map(entries.map(({ row }) => [row, row.then]))
  let last: Fired | null = null
  for (const [row, then] of rows) {
    const homes = [...places].filter(([, entry]) => entry.row === row)
    Reflect.set(row, 'then', (c: Told): Outcome => {
      const outcome = then(c as never)
      const home = homes.find(([, { state }]) => state === c.state.state)
      if (!home) throw new Error(`a row was carried out in ${c.state.state}, where it does not stand`)
      const [place, { region }] = home
      const { order } = outcome
      const end = region === 'refunds' ? order.refunds.find(({ number }) => number === c.state.number) : order[region]
      last = { row: place, to: row.to, ended: end?.state ?? 'gone' }
      return outcome
    })
  }
  return {
    last: () => {
      if (!last) throw new Error('nothing was carried out')
      return last
    },
    restore: () => {
      for (const [row, then] of rows) Reflect.set(row, 'then', then)
    },
  }
}
