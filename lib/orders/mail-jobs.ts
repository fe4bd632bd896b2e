import type { OutboxEntry } from '@/lib/generated/prisma/client'
import type { KeyedLetter, Letter } from '@/lib/mail/letter'
import { readNews } from '@/lib/mail/news'
import { passwordChangedLetter, passwordLetter } from '@/lib/mail/password'
import { deliver, keep } from '@/lib/mail/post'
import { evidenceLetter, messageLetter } from '@/lib/mail/talk'
import type { Job } from './consequences'

export type MailJob = Extract<Job, { kind: 'mail' | 'message' | 'evidence' | 'password-link' | 'password-changed' }>

/** The kinds of job that write a mail. */
export const MAILS: readonly string[] = [
  'mail',
  'message',
  'evidence',
  'password-link',
  'password-changed',
] satisfies MailJob['kind'][]

export const isMail = ({ kind }: OutboxEntry): boolean => MAILS.includes(kind)

/**
 * Writes the mails of some jobs together. @returns how each job is carried to its end: it sends what was written of it, or
 * fails with what kept it from being written.
 */
export async function mailWork(
  entries: readonly OutboxEntry[],
): Promise<ReadonlyMap<OutboxEntry, () => Promise<void>>> {
  if (entries.length === 0) return new Map()
  const letters = await lettersOf(entries)
  const kept = keep(letters.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))
  await Promise.allSettled([kept])
  return new Map(
    entries.map((entry, index) => [
      entry,
      async () => {
        const letter = letters[index] as PromiseSettledResult<KeyedLetter>
        if (letter.status === 'rejected') throw letter.reason
        await kept
        await deliver(letter.value)
      },
    ]),
  )
}

/** The letter of each job; one that cannot be written is no harm to the others. */
function lettersOf(entries: readonly OutboxEntry[]): Promise<PromiseSettledResult<KeyedLetter>[]> {
  const jobs = entries.map(({ kind, payload }) => ({ kind, ...(payload as object) }) as MailJob)
  let news: ReturnType<typeof readNews> | null = null
  const letterOf = async (job: MailJob): Promise<Letter> => {
    switch (job.kind) {
      case 'mail':
        news ??= readNews(jobs.filter((one) => one.kind === 'mail'))
        return (await news)(job)
      case 'message':
        return messageLetter(job)
      case 'evidence':
        return evidenceLetter(job)
      case 'password-link':
        return passwordLetter(job)
      case 'password-changed':
        return passwordChangedLetter(job)
    }
  }
  return Promise.allSettled(
    entries.map(async ({ key, nextAt }, index) => ({
      ...(await letterOf(jobs[index] as MailJob)),
      ...{ key, at: nextAt.getTime() },
    })),
  )
}
