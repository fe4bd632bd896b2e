import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The test files among those in `folder` that import `target`, themselves or through others: read off the sources, kept in no list. */
export function testsReaching(target: string, folder: string, leftOut: readonly string[]): string[] {
  const reaches = new Map<string, boolean>()
  const reach = (file: string): boolean => {
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

/** The files of the project that a file imports for what they do; types are gone by then. */
function importsOf(file: string): string[] {
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

const isFile = (path: string) => existsSync(path) && statSync(path).isFile()
