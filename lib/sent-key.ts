import { createHash } from 'node:crypto'
import { z } from 'zod'

/** What tells a form from every other, as it comes with it. Sent by hand, there may be none. */
export const formId = z.uuid().optional().catch(undefined)

type Sent = {
  readonly form: string | undefined
  /** Whose it is, where it goes and what it says. */
  readonly said: readonly string[]
  readonly files?: readonly { readonly content: Buffer }[]
}

/**
 * The key of what was sent with a form, under which the same sent again finds the first. Gone back to and filled in anew, a
 * form sends something else. Null where it is not known which form it was.
 */
export function sentKey({ form, said, files = [] }: Sent): string | null {
  if (!form) return null
  return digest(JSON.stringify([form, ...said, ...files.map(({ content }) => digest(content))]))
}

const digest = (content: string | Buffer) => createHash('sha256').update(content).digest('base64url')
