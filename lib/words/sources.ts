import type { FoundBy } from '@/lib/buying/wish'

/** Where an item comes from (F7). */
export const sourceWords: Readonly<Record<string, string>> = {
  merchant: 'Independent merchant',
  wholesale: 'Bought in by Rescind',
}

/** How the buyer came to an item (F7). */
export const foundByWords: Readonly<Record<FoundBy, string>> = {
  search: 'Found by search',
  category: 'Found in a category',
  store: 'Found on the store’s page',
  direct: 'Found by a direct link',
}
