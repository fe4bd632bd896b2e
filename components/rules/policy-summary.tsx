import { Badge } from '@/components/ui/badge'
import { Moment } from '@/components/ui/moment'
import type { Choice } from '@/lib/rulebook/policies'
import { choiceWords, publishedWords } from '@/lib/words/rulebook'

/** Which policy the page speaks of, since when new orders take it, and what its writer notes. */
export function PolicySummary({ choice: { title, notes, published } }: { choice: Choice }) {
  return (
    <div className="grid gap-2 border-line border-t pt-4 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold text-base">{title}</span>
        {published ? (
          <>
            <Badge tone={published.state === 'in-force' ? 'positive' : 'neutral'} data-status={published.state}>
              <span className="inline-block first-letter:uppercase">{publishedWords[published.state]}</span>
            </Badge>
            <span className="text-ink-soft">
              Version {published.version}, for orders placed from <Moment at={published.from} />
            </span>
          </>
        ) : (
          <Badge>{choiceWords.shipped}</Badge>
        )}
      </p>
      {notes.length > 0 && (
        <ul className="grid max-w-prose gap-1 text-ink-soft">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
