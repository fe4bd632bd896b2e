import { minor } from '@/lib/law/money'
import { type Basket, wishesIn } from './basket'
import { type Group, grouped } from './grouped'
import { currenciesOf, itemOf } from './items'
import { price } from './price'

export type BasketItem = Group['lines'][number] & {
  /** Why it cannot be ordered as it is. */
  readonly problem: 'sold-out' | 'short-of-stock' | null
  /** What one cost when it was put in, where it costs something else now. */
  readonly priceBefore: number | null
}

/** A basket with the facts of today: what each thing costs and how many there are now, whatever was true when it was put in. */
export async function readBasketPage(basket: Basket) {
  const { orders, items, gone } = await grouped(wishesIn(basket))
  const judged = (line: Group['lines'][number]): BasketItem => {
    const kept = basket.find(({ slug }) => slug === line.slug)
    const short = line.left !== null && Number(line.quantity) > line.left
    return {
      ...line,
      problem: short ? (line.left === 0 ? 'sold-out' : 'short-of-stock') : null,
      priceBefore: kept && kept.price !== line.price ? kept.price : null,
    }
  }
  const stores = orders.map((order) => ({ ...order, lines: order.lines.map(judged) }))
  const currencies = currenciesOf(items)
  const sums = price(
    items.map((item) => itemOf(item, Number(item.quantity))),
    [],
    minor(0),
  )
  const sum = (part: 'goods' | 'shipping' | 'total') => sums.reduce((whole, order) => whole + order[part], 0)
  return {
    stores,
    gone: gone.map(({ slug }) => slug),
    /** Where there are several, its sums are none: it has to be bought one currency at a time. */
    currencies,
    ...{ goods: sum('goods'), shipping: sum('shipping'), total: sum('total') },
    ready: currencies.length === 1 && stores.every(({ lines }) => lines.every(({ problem }) => problem === null)),
  }
}
