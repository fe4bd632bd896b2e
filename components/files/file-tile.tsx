import { FileText } from 'lucide-react'
import { fileHref, type ShownFile } from '@/lib/files/shown'
import { sizeWords } from '@/lib/words/files'
import { PictureOver } from './picture-over'

type Props = {
  file: ShownFile
  /** Who sent it, as its reader calls them. */
  from: string
}

/** One file, small: a picture opens in full over the page, a document is saved. Needs no JavaScript. */
export function FileTile({ file, from }: Props) {
  const { id, name, isPicture, bytes, note } = file
  if (!isPicture)
    return (
      <a
        href={fileHref(id)}
        download={name}
        data-file={id}
        className="flex min-h-11 min-w-0 items-center gap-2.5 rounded-md border border-line bg-raised px-3 py-2 text-ink text-sm hover:bg-sunken"
      >
        <FileText className="size-5 shrink-0 text-ink-soft" aria-hidden="true" />
        <span className="min-w-0">
          <span className="block wrap-anywhere">{name}</span>
          <span className="block text-ink-soft text-xs">PDF, {sizeWords(bytes)}</span>
        </span>
      </a>
    )
  const over = `file-${id}`
  return (
    <>
      <button
        type="button"
        popoverTarget={over}
        data-file={id}
        aria-label={`Open the picture ${name}, ${from}`}
        className="block cursor-zoom-in overflow-hidden rounded-md border border-line bg-sunken"
      >
        {/* biome-ignore lint/performance/noImgElement: it is private, already small, and no business of Next's image cache */}
        <img
          src={fileHref(id, 'small')}
          alt=""
          width={112}
          height={112}
          loading="lazy"
          decoding="async"
          className="size-28 object-cover print:h-56 print:w-auto print:object-contain"
        />
      </button>
      <PictureOver id={over} file={file} alt={note ?? `${name}, ${from}`} />
    </>
  )
}
