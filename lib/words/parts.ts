import type { Part } from '@/lib/law/order'

/** Some units of an order: "2 × Teapot and 1 × Cup", or "2 × line 1" where its titles are not at hand (C13). */
export function partsLine(
  parts: readonly Part[],
  title: (line: number) => string | undefined = () => undefined,
): string {
  const each = parts.map(({ line, quantity }) => `${quantity} × ${title(line) ?? `line ${line}`}`)
  return each.length < 2 ? (each[0] ?? 'nothing') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`
}

/** What is in an order, in one cell of a table. */
export const itemsCell = (lines: readonly { readonly title: string; readonly quantity: number }[]): string =>
  lines.map(({ title, quantity }) => `${quantity} × ${title}`).join('; ')

/** Choosing a part of an order (C13). */
export const partsWords = {
  choose: 'Cancel only some items',
  most: (standing: number): string => `How many to cancel, from 0 to ${standing}.`,
  see: 'See what follows',
  everything: 'Cancel everything instead',
  /** Where the boxes say something else than what was shown. */
  changed:
    'You changed what is to be cancelled after seeing what follows. Nothing was done yet: look at what follows from it now, then confirm again.',
  /** Over the reasons. */
  chosen: (what: string): string => `You are about to cancel ${what}. The rest of the order goes on.`,
  asked: (what: string): string => `The buyer asks to cancel ${what}. The rest of the order goes on.`,
  cancelled: (cancelled: number, quantity: number): string => `${cancelled} of ${quantity} cancelled`,
} as const
