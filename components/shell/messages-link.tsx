import { MessagesSquare } from 'lucide-react'
import { Count, unreadWords } from './count'

/**
 * The way to one's messages, with how many are unread (P3). A plain link, so that the count is new once they are read.
 * On a phone it is in the menu, and the bell tells of every message.
 */
export const MessagesLink = ({ unread }: { unread: number }) => (
  <a
    href="/messages"
    aria-label={unread === 0 ? 'Messages' : `Messages, ${unreadWords(unread)}`}
    data-unread-messages={unread}
    className="hidden min-h-9 min-w-9 items-center justify-center gap-1 rounded-md px-2 font-medium text-ink-soft text-sm hover:bg-sunken hover:text-ink md:flex"
  >
    <MessagesSquare className="size-5" aria-hidden="true" />
    <Count of={unread} />
  </a>
)
