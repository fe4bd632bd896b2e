import type { Database } from './database'
import { kindOf } from './kind-of'
import { onPostgresql } from './on-postgresql'
import { onSqlite } from './on-sqlite'

/** The only place that opens a kind of database, the one at an address; it connects to nothing yet. */
export const onUrl = (url: string): Database => (kindOf(url) === 'sqlite' ? onSqlite(url) : onPostgresql(url))
