import { type FormState, typed } from '@/lib/forms'
import { slowed } from '@/lib/messages/throttle'
import { fileFault, tooManyFiles } from '@/lib/words/files'
import { type Accepted, accept } from './accept'
import { MOST_FILES, type Taking } from './limits'
import { bareName } from './name'

/** The field of a form that files are chosen in. */
export const FILES = 'files'

/**
 * The files a form brought; or what was wrong with the first that is not taken, with everything that was typed. Drawing a
 * picture anew is the dearest thing that can be asked of the shop: it is done for people who are signed in, and not too often.
 * @param userId who sent it.
 */
export async function readFiles(
  form: FormData,
  taking: Taking,
  userId: string,
): Promise<{ files: Accepted[] } | { state: FormState }> {
  const refused = (message: string) => ({ state: { errors: { [FILES]: message }, values: typed(form) } })
  const sent = form.getAll(FILES).filter((entry): entry is File => entry instanceof File && !isNothing(entry))
  if (sent.length > MOST_FILES) return refused(tooManyFiles)
  const slow = sent.length > 0 ? await slowed(form, userId) : null
  if (slow) return { state: slow }
  const files: Accepted[] = []
  for (const file of sent) {
    const verdict = await accept(file, taking)
    if ('fault' in verdict) return refused(fileFault(bareName(file.name), verdict.fault, taking))
    files.push(verdict.accepted)
  }
  return { files }
}

// A field in which nothing was chosen brings one empty file: without a name, or with what React makes of none on the way.
const isNothing = ({ name, size }: File) => size === 0 && ['', 'undefined', 'blob'].includes(name)
