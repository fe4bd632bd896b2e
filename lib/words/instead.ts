/** Before the ways that are open where another is not. */
export const insteadWords = { before: 'Instead:', reorder: 'Cancel and order again' } as const
