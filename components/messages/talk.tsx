import { clsx } from 'clsx'
import { FileTile } from '@/components/files/file-tile'
import { Moment } from '@/components/ui/moment'
import type { Person } from '@/lib/law/order'
import type { Said } from '@/lib/messages/talk'
import { seenBy } from '@/lib/words/parties'

type Props = {
  /** `isNew`: its reader has not seen it before. */
  messages: readonly (Said & { readonly isNew?: boolean })[]
  reader: Person
  none?: string
}

/** What was written in a thread, oldest first, one's own on the right (P3). */
export function Talk({ messages, reader, none = 'No messages yet.' }: Props) {
  if (messages.length === 0) return <p className="text-ink-soft text-sm">{none}</p>
  return (
    <ol className="grid gap-3" aria-label="Messages">
      {messages.map(({ id, as, author, text, at, files, isNew }) => (
        <li
          key={id}
          data-message={id}
          data-as={as}
          data-new={isNew || undefined}
          className={clsx(
            'grid max-w-[85%] gap-1 rounded-lg px-3.5 py-2.5 text-sm',
            as === reader
              ? 'justify-self-end bg-accent-soft text-on-accent-soft'
              : 'justify-self-start bg-sunken text-ink',
          )}
        >
          <p className="text-xs">
            <span className="font-semibold">{seenBy(as, reader)}</span>
            {as !== reader && ` · ${author}`} · <Moment at={at} />
            {isNew && <span className="font-semibold"> · New</span>}
          </p>
          {text && <p className="whitespace-pre-line wrap-anywhere">{text}</p>}
          {files.length > 0 && (
            <ul className="flex flex-wrap gap-2 py-1">
              {files.map((file) => (
                <li key={file.id}>
                  <FileTile file={file} from={`from the ${file.as}`} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
