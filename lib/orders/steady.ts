import { reader, readRows } from '@/lib/db'

type Seen = { readonly id: string; readonly version: number }

/** Nobody moves an order this often while it is read. */
const MOST = 20

/**
 * Outside a transaction orders are read statement by statement, and others go on writing in between. Reads anew until none
 * of the orders was moved meanwhile: then all that was read of them is of one moment.
 * @param ordersIn the orders' own rows among what was read; they have to be read first.
 * @throws Error where they are moved again each time.
 */
export async function steady<R>(read: () => Promise<R>, ordersIn: (found: R) => readonly Seen[]): Promise<R> {
  for (let attempt = 1; attempt <= MOST; attempt += 1) {
    const found = await read()
    const seen = ordersIn(found)
    const { Order: now } = await readRows(reader, {
      Order: { by: 'id', among: seen.map(({ id }) => id), only: ['id', 'version'] },
    })
    const versions = new Map(now.map(({ id, version }) => [id, version]))
    if (seen.every(({ id, version }) => versions.get(id) === version)) return found
  }
  throw new Error(`orders were moved ${MOST} times while they were read`)
}
