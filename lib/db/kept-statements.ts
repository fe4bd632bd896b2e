/** How many statements a connection keeps; lists of other lengths are other texts. */
const MOST = 500

// What Prisma's adapter uses of the driver, which comes without types.
interface Statement {
  readonly reader: boolean
  run(values?: readonly unknown[]): unknown
  columns(): object[]
  raw(on: boolean): { all(values: readonly unknown[]): unknown[] }
}
interface Connection {
  prepare(sql: string): Statement
  exec(sql: string): unknown
  close(): unknown
}

/**
 * The same connection with each statement prepared once for its text. Prisma's adapter prepares a statement for every query
 * and binds values to it for good, which takes longer than most of our queries run.
 */
export function keepStatements(connection: Connection) {
  const kept = new Map<string, { readonly statement: Statement; readonly columns: object[] }>()
  const prepared = (sql: string) => {
    const known = kept.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    const made = { statement, columns: statement.reader ? statement.columns() : [] }
    const [oldest] = kept.keys()
    if (kept.size === MOST && oldest !== undefined) kept.delete(oldest)
    kept.set(sql, made)
    return made
  }
  return {
    prepare: (sql: string) => {
      const { statement, columns } = prepared(sql)
      return {
        run: () => statement.run(),
        bind: (values: readonly unknown[]) => ({
          reader: statement.reader,
          run: () => statement.run(values),
          columns: () => columns,
          raw: () => ({ all: () => statement.raw(true).all(values) }),
        }),
      }
    },
    exec: (sql: string) => connection.exec(sql),
    close: () => connection.close(),
  }
}
