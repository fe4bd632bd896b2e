const LONGEST = 80

// What no file system likes, what cannot be seen, and what turns the direction of writing round (`gpj.exe` from `exe.jpg`).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*]/g

/** What a file is called, without its path and without anything unseen. */
export function bareName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const bare = last
    .normalize('NFC')
    .replace(UNFIT, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  // By characters, so that none is cut in two.
  return [...bare].slice(0, LONGEST).join('')
}

/** A name that is safe to show and to save under, with the ending its content has. */
export const safeName = (given: string, ending: string): string =>
  `${bareName(given).replace(/\.[^.]*$/, '') || 'file'}.${ending}`
