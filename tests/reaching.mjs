import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The test files in `folder`, without those of `leftOut`, that import `target`, themselves or through others: read off the
 * sources, kept in no list that somebody could forget.
 * @param {string} target
 * @param {string} folder
 * @param {readonly string[]} leftOut
 * @returns {string[]}
 */
export function testsReaching(target, folder, leftOut) {
  const reaches = new Map()
  /** @type {(file: string) => boolean} */
  const reach = (file) => {
    if (file === target) return true
    const known = reaches.get(file)
    if (known !== undefined) return known
    // Circles end here; whoever began the circle learns the answer from its other imports.
    reaches.set(file, false)
    const answer = importsOf(file).some(reach)
    reaches.set(file, answer)
    return answer
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith('.test.ts') && !leftOut.some((name) => file.startsWith(name)))
    .filter(reach)
}

/**
 * The files of the project that a file imports for what they do; types are gone by then.
 * @param {string} file
 * @returns {string[]}
 */
function importsOf(file) {
  const text = readFileSync(file, 'utf8')
  const named = [
    ...text.matchAll(/(?:^|\n)(?:import|export)(?! type)[^'"`;]*?['"]([^'"\n]+)['"]/g),
    ...text.matchAll(/import\(\s*['"]([^'"\n]+)['"]/g),
  ]
  return named.flatMap(([, name = '']) => {
    const path = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') ? join(dirname(file), name) : null
    if (path === null) return []
    const found = [path, ...['.ts', '.tsx', '.mjs'].map((ending) => path + ending)].find(isFile)
    return found ? [found] : []
  })
}

/** @param {string} path */
const isFile = (path) => existsSync(path) && statSync(path).isFile()
