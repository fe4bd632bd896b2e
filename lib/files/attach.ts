import type { Tx } from '@/lib/db'
import type { Instant } from '@/lib/law/time'
import type { Accepted } from './accept'
import { dropContent, keepContent } from './store'

/** Who sent some files, as what, when, and what they hang on. */
export type Hanging = {
  readonly byId: string
  readonly as: string
  readonly at: Instant
  readonly note?: string | null
  /** The key of the form that brought them. */
  readonly key?: string | null
} & ({ readonly messageId: string } | { readonly disputeId: string })

export type Kept = Accepted & { readonly id: string }

/**
 * Keeps the content of some files, lets `work` write the rows that name them, and forgets the content again where it
 * did not (it answers that by `wrote`, or throws). A row never names content that is not there.
 */
export async function keeping<T>(
  files: readonly Accepted[],
  work: (kept: readonly Kept[]) => Promise<T>,
  wrote: (answer: T) => boolean,
): Promise<T> {
  const kept = files.map((file) => ({ ...file, id: crypto.randomUUID() }))
  let stays = false
  try {
    for (const { id, content, small } of kept) {
      await keepContent(id, 'whole', content)
      if (small) await keepContent(id, 'small', small)
    }
    const answer = await work(kept)
    stays = wrote(answer)
    return answer
  } finally {
    if (!stays) await Promise.all(kept.map(({ id }) => dropContent(id)))
  }
}

/** Writes the rows of some files that are kept. */
export async function attach(tx: Tx, files: readonly Kept[], { at, key, ...hanging }: Hanging): Promise<void> {
  if (files.length === 0) return
  await tx.attachment.createMany({
    data: files.map(({ id, name, type, content, width, height }, place) => ({
      ...{ id, name, type, bytes: content.length, width, height, ...hanging },
      // A moment apart, so that they stay in the order they were chosen in.
      at: new Date(at + place),
      ...(key && place === 0 && { key }),
    })),
  })
}
