import { reader } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import { loadCheckout } from '@/lib/orders/checkout'
import { effects } from './checks/effects'
import { kept } from './checks/kept'
import { legal } from './checks/legal'
import { money } from './checks/money'
import { quiet } from './checks/quiet'
import type { Given } from './play'

type Facts = {
  /** By when everything has happened. */
  readonly at: Instant
  readonly given: readonly Given[]
  /** How often the mail server was given each mail, by Message-ID. */
  readonly received: ReadonlyMap<string, number>
}

/** What is wrong with the database once a seed's story is over; empty when everything is as it should be. */
export async function verdict({ at, given, received }: Facts): Promise<string[]> {
  const ids = await reader.checkout.findMany({ orderBy: { key: 'asc' }, select: { id: true } })
  const checkouts = (await Promise.all(ids.map(({ id }) => loadCheckout(reader, id)))).filter((one) => one !== null)
  const history = await reader.historyEntry.findMany({ orderBy: [{ orderId: 'asc' }, { seq: 'asc' }] })
  const found = [
    await quiet(checkouts),
    legal(checkouts, history),
    kept(given, history, checkouts),
    await money(checkouts, history, at),
    await effects(checkouts, history, received),
  ]
  return found.flat()
}
