import { readFile } from 'node:fs/promises'

/** A document that a command was told to read, or in words why it cannot be. */
export async function readDocument(file: string): Promise<{ document: unknown } | { fault: string }> {
  try {
    return { document: JSON.parse(await readFile(file, 'utf8')) }
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    return { fault: `${file} ${why}: ${error instanceof Error ? error.message : error}` }
  }
}

type Problem = { readonly path: string; readonly message: string }

/** Says why a document is not what it should be: in words, and for programs that asked for it as JSON. Answers the exit code. */
export function notValid(what: string, problems: readonly Problem[], asJson: boolean): 2 {
  if (asJson) console.log(JSON.stringify({ problems }, null, 2))
  return wrong([`${what}:`, ...problems.map(({ path, message }) => `  ${path}: ${message}`)])
}

/** Says what is wrong with what a command was told. Answers its exit code. */
export function wrong(lines: readonly string[]): 2 {
  console.error(lines.join('\n'))
  return 2
}
