import { z } from 'zod'
import { minor } from '@/lib/law/money'
import { tooLongWords } from '@/lib/words/lengths'

/** What a form's action answers: what was wrong, beside each field, and everything that was typed. */
export type FormState = {
  readonly errors: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string>>
  /** What concerns the whole form rather than a field. */
  readonly message?: string
  /** Why the law refused what was asked, in its own codes. */
  readonly refusal?: { readonly code: string; readonly rule: string }
  /** Nothing is wrong: it is asked whether that is meant, and done when it is sent again as it is. */
  readonly asks?: true
  /** Nobody was signed in any more when it was sent. */
  readonly signedOut?: true
}

export const untouched: FormState = { errors: {}, values: {} }

/** What a form of passwords answers: whatever was wrong, nothing of what was typed is sent back. */
export const withoutValues = (errors: FormState['errors'], message?: string): FormState => ({
  errors,
  values: {},
  ...(message && { message }),
})

const LONGEST = 20_000

/**
 * What came as a form. Whoever calls an action by hand may send anything, or nothing: that is as good as an empty form.
 */
export const formOf = (sent: unknown): FormData => (sent instanceof FormData ? sent : new FormData())

/** Everything typed into a form as text, cut where it is longer than any field allows. Files and Next's own fields are left out. */
export const typed = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...formOf(form).entries()]
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$'))
      .map(([name, value]) => [name, value.slice(0, LONGEST)]),
  )

/** Whether any file came with a form; a field of files that was left alone sends an empty one. */
export const hasFiles = (form: FormData): boolean =>
  [...formOf(form).values()].some((value) => value instanceof File && value.size > 0)

/**
 * A line of text a person types: trimmed, at most `longest` characters, without control characters. `missing` says what to
 * enter, `what` calls it by its name: among several errors each tells which field it is about.
 */
export const line = (longest: number, missing: string, what: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(longest, { error: ({ input }) => tooLongWords(longest, String(input).length, what) })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
    .regex(/^[^\u0000-\u001f\u007f]*$/, `Leave characters that cannot be seen out of ${what}.`)

/** Text of several lines, which may be empty. */
export const text = (longest: number) =>
  z
    .string()
    .trim()
    // Forms send every line's end as two characters; whoever typed it counted one.
    .overwrite((typed) => typed.replaceAll('\r\n', '\n'))
    .max(longest, { error: ({ input }) => tooLongWords(longest, String(input).length) })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'Leave out characters that cannot be seen.')

/** An amount of money as typed, such as `12`, `12.5` or `12,50`, in minor units. */
export const amount = z
  .string('Enter an amount.')
  .trim()
  .regex(/^\d{1,9}([.,]\d{1,2})?$/, 'Enter an amount such as 12.50.')
  .transform((typed) => minor(Math.round(Number(typed.replace(',', '.')) * 100)))

/**
 * Checks a form. Answers its data, or what to show beside each field with all that was typed.
 */
export function check<T extends z.ZodType>(schema: T, form: FormData): { data: z.output<T> } | { state: FormState } {
  const values = typed(form)
  const result = schema.safeParse(values)
  if (result.success) return { data: result.data }
  const errors: Record<string, string> = {}
  for (const issue of result.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return { state: { errors, values } }
}
