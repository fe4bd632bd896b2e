import { z } from 'zod'
import { readFiles } from '@/lib/files/read-form'
import { check, type FormState, text, typed } from '@/lib/forms'
import { LONGEST_TEXT } from '@/lib/longest-text'
import { formId } from '@/lib/sent-key'
import { slowed } from './throttle'
import type { Written } from './write'

const message = z.object({ text: text(LONGEST_TEXT), form: formId })

/** What somebody wrote with a form: words, pictures, or both. Nobody writes too much at once. */
export async function readMessage(
  form: FormData,
  userId: string,
): Promise<{ written: Written } | { state: FormState }> {
  const checked = check(message, form)
  if ('state' in checked) return checked
  const read = await readFiles(form, 'pictures', userId)
  if ('state' in read) return read
  if (checked.data.text === '' && read.files.length === 0)
    return { state: { errors: { text: 'Write a message first.' }, values: typed(form) } }
  // A form that brought files was counted before they were looked at.
  const slow = read.files.length === 0 ? await slowed(form, userId) : null
  return slow ? { state: slow } : { written: { ...checked.data, files: read.files } }
}
