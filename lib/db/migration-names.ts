import { readdirSync } from 'node:fs'
import type { Database } from './database'

/** Where the migrations of each kind of database are: histories of their own, of the same meaning. */
export const migrationFolders: Readonly<Record<Database['kind'], string>> = {
  sqlite: 'prisma/migrations',
  postgresql: 'prisma/migrations-postgresql',
}

/** The migrations that came with this version, oldest first. @throws where their folder is not there. */
export const migrationNames = (kind: Database['kind']): string[] =>
  readdirSync(/* turbopackIgnore: true */ migrationFolders[kind], { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
