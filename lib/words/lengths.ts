const number = (count: number) => count.toLocaleString('en-GB')
const characters = (count: number) => `${number(count)} ${count === 1 ? 'character' : 'characters'}`

/** Why a text of some length is not taken. */
export const tooLongWords = (longest: number, length: number, what?: string): string =>
  `Use at most ${characters(longest)}${what ? ` for ${what}` : ''}; these are ${number(length)}.`

/** How much more can be written, or how much has to go; nothing before the last tenth. */
export function lengthLeft(longest: number, length: number): string | null {
  const left = longest - length
  if (left > longest / 10) return null
  return left < 0 ? `${characters(-left)} too many` : `${characters(left)} left`
}
