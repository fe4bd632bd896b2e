import type { Instant } from '@/lib/law/time'
import type { MailWords } from '@/lib/words/mails'

/** What a job of the outbox has to say, and to which addresses. `path` is where its link leads. */
export type Letter = { readonly words: MailWords; readonly path: string; readonly to: readonly string[] }

/** A letter with the job's key, under which it is written once however often the job is tried. */
export type KeyedLetter = Letter & { readonly key: string; readonly at: Instant }
