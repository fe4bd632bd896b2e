/** What an address carries after the `?`, as Next hands it to a page. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

/** One value of a query as it came, of several the first; empty where it is missing. */
export const given = (query: Query, name: string): string => [query[name]].flat()[0] ?? ''

/** The same, trimmed and of a length a person might type. */
export const asked = (query: Query, name: string): string =>
  given(query, name).replaceAll('\0', '').trim().slice(0, 200)

/** An address with a query, without what is empty. */
export function address(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(filled.map(([name, value]) => [name, String(value)])).toString()
  return text ? `${path}?${text}` : path
}
