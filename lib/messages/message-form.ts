import { z } from 'zod'
import { readFiles } from '@/lib/files/read-form'
import { check, type FormState, text, typed } from '@/lib/forms'
import { precisely } from '@/lib/words/durations'
import type { Written } from './write'

export const LONGEST_TEXT = 2_000

const message = z.object({ text: text(LONGEST_TEXT), form: z.uuid().optional().catch(undefined) })

/** What a form wrote: words, pictures, or both. */
export async function readMessage(form: FormData): Promise<{ written: Written } | { state: FormState }> {
  const checked = check(message, form)
  if ('state' in checked) return checked
  const read = await readFiles(form, 'pictures')
  if ('state' in read) return read
  if (checked.data.text === '' && read.files.length === 0)
    return { state: { errors: { text: 'Write a message first.' }, values: typed(form) } }
  return { written: { ...checked.data, files: read.files } }
}

const MINUTE = 60_000

/** What a form shows to somebody who writes too much at once. */
export const slower = (form: FormData, waitMs: number): FormState => ({
  errors: {},
  values: typed(form),
  message: `You have sent a lot in a short time. Send this again in ${precisely(Math.ceil(waitMs / MINUTE) * MINUTE)}.`,
})
