import { type FormState, typed } from '@/lib/forms'
import { limiter } from '@/lib/limiter'
import { pause } from '@/lib/words/durations'

/** How much one person may send: more than any talk needs, too little to flood somebody. */
export const writingLimit = { tries: 40, withinSeconds: 10 * 60 } as const

const writing = limiter('writing', writingLimit)

/**
 * Counts a form with which somebody writes or sends files. Asked before anything is made of what it brought.
 * @returns what the form shows to whoever has sent too much at once; null where it may go on.
 */
export async function slowed(form: FormData, userId: string): Promise<FormState | null> {
  const waitMs = await writing.count(userId)
  if (waitMs === 0) return null
  const message = `You have sent a lot in a short time. Send this again in ${pause(waitMs)}.`
  return { errors: {}, values: typed(form), message }
}
