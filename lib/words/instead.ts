/** The ways that are open where another is not. */
export const insteadWords = {
  before: 'Instead:',
  sentence: (ways: readonly string[]): string =>
    ways.length === 0
      ? 'What is left is to ask the seller.'
      : `Open instead: ${ways.map((way) => `“${way}”`).join(', ')}, or a message to the seller.`,
} as const
