import type { Instant } from '@/lib/law/time'

/** A file as a page shows it. Its content is at `fileHref`. */
export type ShownFile = {
  readonly id: string
  readonly name: string
  readonly isPicture: boolean
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  /** The party that sent it. */
  readonly as: string
  readonly at: Instant
  readonly note: string | null
}

type Stored = Omit<ShownFile, 'isPicture' | 'at'> & { readonly type: string; readonly at: Date }

/** What of a stored file a page needs. */
export const shownFile = ({ id, name, type, bytes, width, height, as, at, note }: Stored): ShownFile => ({
  ...{ id, name, bytes, width, height, as, note },
  isPicture: type.startsWith('image/'),
  at: at.getTime(),
})

/** Where the content of a file is; it answers only to the parties. */
export const fileHref = (id: string, size: 'whole' | 'small' = 'whole'): string =>
  `/files/${id}${size === 'small' ? '?size=small' : ''}`
