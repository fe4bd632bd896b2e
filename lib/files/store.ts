import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '@/lib/env'

// Content lies outside of what the web server serves by itself: it leaves only through a door that asks who is there.

export type Size = 'whole' | 'small'

const pathOf = (id: string, size: Size) =>
  join(/* turbopackIgnore: true */ env.FILES_DIR, id.slice(0, 2), size === 'whole' ? id : `${id}.small`)

/** Writes content under an id nothing else has. It is there whole or not at all. */
export async function keepContent(id: string, size: Size, content: Buffer): Promise<void> {
  const path = pathOf(id, size)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(`${path}.new`, content, { mode: 0o600 })
  await rename(`${path}.new`, path)
}

/** The content kept under an id; null where there is none. */
export const readContent = (id: string, size: Size): Promise<Buffer | null> =>
  readFile(pathOf(id, size)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

/** Forgets what is kept under an id. */
export async function dropContent(id: string): Promise<void> {
  await Promise.all([rm(pathOf(id, 'whole'), { force: true }), rm(pathOf(id, 'small'), { force: true })])
}
