import type { Database } from './database'

const FILE = 'file:'

/** The kind of database at an address: SQLite where it names a file, else PostgreSQL. */
export const kindOf = (url: string): Database['kind'] => (url.startsWith(FILE) ? 'sqlite' : 'postgresql')

/** The path of a database that is a file. */
export const pathOf = (url: string): string => url.slice(FILE.length)
