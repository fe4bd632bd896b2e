/** What may be sent at once with one form. */
export const MOST_FILES = 5

/** How large one file may be, in bytes. */
export const LARGEST_FILE = 5 * 1024 * 1024

/** How many pixels a picture may unfold to: more than any telephone takes, and far less than fills a memory. */
export const MOST_PIXELS = 60_000_000

/** Pictures everywhere; documents only where something is to be proven (D1). */
export type Taking = 'pictures' | 'evidence'

const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const

/** What content is taken, by its media type. */
export const taken: Record<Taking, readonly string[]> = {
  pictures,
  evidence: [...pictures, 'application/pdf'],
}
