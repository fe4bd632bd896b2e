import { Prisma } from '@/lib/generated/prisma/client'

/** The words of a search: at most eight, without the wildcards and invisible characters a database would stumble over. */
const wordsOf = (search: string): string[] =>
  search
    .slice(0, 200)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
    .split(/[\s%_\\\u0000-\u001f\u007f]+/)
    .filter((word) => word !== '')
    .slice(0, 8)

// Not a character, so in no text. An empty `OR` would do, but Prisma drops it when it stands inside an `AND`.
const NOWHERE = '\uffff'

/**
 * The condition a search stands for: every word has to occur in one of the places it is looked for. Nothing typed
 * narrows nothing; a search for signs alone finds nothing, rather than everything.
 */
export function everyWord<W>(search: string | undefined, places: (word: string) => W[]): { AND?: { OR: W[] }[] } {
  if (!search?.trim()) return {}
  const words = wordsOf(search)
  return { AND: (words.length > 0 ? words : [NOWHERE]).map((word) => ({ OR: places(word) })) }
}

/** The same as conditions in SQL, all of which have to hold. */
export function everyWordSql(search: string | undefined, occurs: (word: string) => Prisma.Sql): Prisma.Sql[] {
  if (!search?.trim()) return []
  const words = wordsOf(search)
  return words.length > 0 ? words.map(occurs) : [Prisma.sql`1 = 0`]
}
