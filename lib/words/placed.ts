import { money } from './money'

/** Said once after a checkout: how many orders it made, what was paid of them and what is still to be. Minor units. */
export function placedWords(orders: number, paid: number, due: number, currency: string): string {
  const made = orders === 1 ? 'Your order is placed' : `${orders} orders placed`
  const sums = [
    paid > 0 && `${money(paid, currency)} paid`,
    due > 0 && `${money(due, currency)} still to be paid`,
    paid + due === 0 && 'nothing to pay',
  ]
  return `Thank you. ${[made, ...sums.filter(Boolean)].join(', ')}.`
}

/** At a checkout of what was bought a moment ago, as whoever goes back to it sees. */
export const boughtAgainWords = {
  title: 'You bought this a moment ago',
  what: (orders: number) =>
    `${orders === 1 ? 'That order is' : 'Those orders are'} placed. Whatever you place here is ordered once more.`,
} as const
