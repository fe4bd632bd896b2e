/** Why items of several currencies cannot be bought together, and what would be right. */
export const mixedWords = (currencies: readonly string[]): string =>
  `These items are priced in ${currencies.join(' and ')}, and one checkout is paid in one currency. Buy them one currency at a time: take the others out first.`
