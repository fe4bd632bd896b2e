/**
 * About how wide a line is drawn, in pixels: a server has no screen to measure on. Rather a little too wide than too
 * narrow, so that a box always holds its words.
 */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + size * widthOf(letter), 0)

function widthOf(letter: string): number {
  if (/[iljtfrI.,:;’'|!()\s]/.test(letter)) return 0.32
  if (/[mwMW]/.test(letter)) return 0.88
  if (/[A-Z0-9]/.test(letter)) return 0.66
  return 0.56
}

/** The text in lines no wider than `width` where its words allow that. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
