import { createHash } from 'node:crypto'

/** How many statements are named; a list of another length is another text. */
const MOST = 300

/**
 * Gives each text of a statement a name of its own, as long as there are not too many. PostgreSQL keeps a named statement
 * prepared on a connection: one without a name is read and planned anew each time, which takes longer than most of ours run.
 * An empty name is none.
 */
export function namedStatements(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known) return known
    if (names.size === MOST) return ''
    const name = createHash('sha256').update(sql).digest('base64url')
    names.set(sql, name)
    return name
  }
}
