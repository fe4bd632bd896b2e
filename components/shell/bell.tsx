import { Bell as BellIcon } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { Count, unreadWords } from './count'

/** The way to what one was told, with how much of it is unread (C17). */
export const Bell = ({ unread }: { unread: number }) => (
  <Link
    href="/notifications"
    aria-label={unread === 0 ? 'Notifications' : `Notifications, ${unreadWords(unread)}`}
    className="flex min-h-11 min-w-11 items-center justify-center gap-1 rounded-md px-2 font-medium text-ink-soft text-sm hover:bg-sunken hover:text-ink md:min-h-9 md:min-w-9"
  >
    <BellIcon className="size-5" aria-hidden="true" />
    <Count of={unread} />
  </Link>
)
