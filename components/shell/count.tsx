import { MOST_UNREAD } from '@/lib/most-counted'

/** How many there are, beside the picture of what; nothing for none. The link around it says it in words. */
export const Count = ({ of }: { of: number }) =>
  of > 0 && (
    <span className="rounded-full bg-accent px-1.5 text-on-accent text-xs leading-5" aria-hidden="true">
      {of > 99 ? '99+' : of}
    </span>
  )

/** The same in words. */
export const unreadWords = (of: number) => (of < MOST_UNREAD ? `${of} unread` : `more than ${MOST_UNREAD - 1} unread`)
