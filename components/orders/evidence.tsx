import { FileTile } from '@/components/files/file-tile'
import { Moment } from '@/components/ui/moment'
import type { ShownFile } from '@/lib/files/shown'
import type { Person } from '@/lib/law/order'
import { noEvidenceWords } from '@/lib/words/evidence'
import { seenBy } from '@/lib/words/parties'

type Props = {
  items: readonly ShownFile[]
  /** Who looks at it: their own side is "you" to us. */
  reader: Person
  /** The dispute is closed: nothing more will come. */
  over: boolean
}

/** What both sides brought to a dispute, in the order it came, each with who brought it and when (D1, D2). */
export function Evidence({ items, reader, over }: Props) {
  if (items.length === 0) return <p className="text-ink-soft text-sm">{noEvidenceWords(over)}</p>
  return (
    <ul className="grid gap-4" aria-label="Evidence">
      {broughtTogether(items).map(({ first, files }) => (
        <li key={first.id} className="grid gap-2" data-evidence-by={first.as}>
          <p className="text-sm">
            <span className="font-semibold">{seenBy(first.as as Person, reader)}</span>
            <span className="text-ink-soft text-xs">
              {' · '}
              <Moment at={first.at} />
            </span>
          </p>
          {first.note && <p className="whitespace-pre-line wrap-anywhere text-sm">{first.note}</p>}
          <ul className="flex flex-wrap gap-2">
            {files.map((file) => (
              <li key={file.id} className="min-w-0 max-w-full">
                <FileTile file={file} from={`from the ${file.as}`} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

// Files of one form are written a millisecond apart.
const TOGETHER_MS = 50

function broughtTogether(items: readonly ShownFile[]) {
  const groups: { first: ShownFile; files: ShownFile[] }[] = []
  for (const item of items) {
    const group = groups.at(-1)
    const last = group?.files.at(-1)
    if (group && last && last.as === item.as && last.note === item.note && Math.abs(item.at - last.at) < TOGETHER_MS)
      group.files.push(item)
    else groups.push({ first: item, files: [item] })
  }
  return groups
}
