import type { Database } from './database'
import { onPostgresql } from './on-postgresql'
import { onSqlite } from './on-sqlite'

/** The only place that picks a kind of database: SQLite where the address names a file, else PostgreSQL. Opens nothing yet. */
export const onUrl = (url: string): Database => (url.startsWith('file:') ? onSqlite(url) : onPostgresql(url))
