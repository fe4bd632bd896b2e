/** The page of a list that is shown, of how many: the one wanted, or the nearest there is. They count from 1, and an empty list has one. */
export function pageAt(wanted: number, total: number, perPage: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(total / perPage))
  return { page: Math.min(Math.max(1, Math.trunc(wanted) || 1), pages), pages }
}
