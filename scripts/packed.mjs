import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' }
const packs = (name) => /\.(js|css)$/.test(name)

/** Packs scripts and styles of a build as small as can be, each into a file beside it. */
export function packStatic(directory) {
  for (const path of staticFiles(directory).filter(packs)) {
    const content = readFileSync(path)
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    }
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params }))
  }
}

/** What was packed, by the address it is asked for under. */
export function readPacked(directory) {
  const files = staticFiles(directory).filter((path) => packs(path) && existsSync(`${path}.br`))
  return new Map(
    files.map((path) => {
      const url = `/_next${path.slice(directory.length).replaceAll('\\', '/')}`
      return [url, { content: readFileSync(`${path}.br`), type: types[path.split('.').at(-1)] }]
    }),
  )
}

function staticFiles(directory) {
  const folder = join(directory, 'static')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
