import type { Command, Move } from '@/lib/law/command'
import type { Entry, OrderView } from './queries/order-view'

/** The last time a move was made on an order, with what was said with it; undefined where it never was. */
export const lastMade = <M extends Move>({ history }: Pick<OrderView, 'history'>, move: M) =>
  history.findLast((entry): entry is Entry & { readonly command: Command<M> } => entry.move === move)
