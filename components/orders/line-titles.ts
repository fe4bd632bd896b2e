import type { OrderView } from '@/lib/orders/queries/order-view'

/** The title of a line of an order, by its number. */
export const titleOf =
  ({ facts }: Pick<OrderView, 'facts'>) =>
  (number: number): string | undefined =>
    facts.lines.find((line) => line.number === number)?.title
