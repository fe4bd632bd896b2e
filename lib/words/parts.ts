import type { Part } from '@/lib/law/order'

/** Some units of an order: "2 × Teapot and 1 × Cup", or "2 × line 1" where its titles are not at hand (C13). */
export function partsLine(
  parts: readonly Part[],
  title: (line: number) => string | undefined = () => undefined,
): string {
  const each = parts.map(({ line, quantity }) => `${quantity} × ${title(line) ?? `line ${line}`}`)
  return each.length < 2 ? (each[0] ?? 'nothing') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`
}

type Ordered = { readonly title: string; readonly quantity: number; readonly cancelled?: number }

/** What is in an order, in one cell of a table that leaves the shop: titles have commas of their own. */
export const itemsCell = (lines: readonly Ordered[]): string =>
  lines.map((line) => `${line.quantity} × ${line.title}${goneOf(line)}`).join('; ')

/** One line of an order among others: "4 × Cup (2 cancelled)", "Teapot" (C13). */
export const lineWords = (line: Ordered): string => `${counted(line.quantity, line.title)}${goneOf(line)}`

/** What still stands of an order, which is what there is to pack: "2 × Cup, Teapot" (C13). */
export const standingWords = (lines: readonly Ordered[]): string =>
  lines
    .filter(({ quantity, cancelled = 0 }) => quantity > cancelled)
    .map(({ title, quantity, cancelled = 0 }) => counted(quantity - cancelled, title))
    // Wherever the line breaks, the number stays with its sign.
    .map((words) => words.replace(' ×', '\u00a0×'))
    .join(', ')

const counted = (units: number, title: string) => (units > 1 ? `${units} × ${title}` : title)

const goneOf = ({ quantity, cancelled = 0 }: Ordered): string => {
  if (cancelled === 0) return ''
  return cancelled === quantity ? ' (cancelled)' : ` (${cancelled} cancelled)`
}

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
