/** The query of an address as Next hands it over. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** A name's value; of several the first. */
export const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value
