import { buttonLook } from '@/components/ui/button'
import { fileHref, type ShownFile } from '@/lib/files/shown'
import { sizeWords } from '@/lib/words/files'

type Props = { id: string; file: ShownFile; alt: string }

/** A picture in full, over the page. Closed it is not loaded; Escape and a click beside it close it. */
export function PictureOver({ id, file, alt }: Props) {
  const { name, bytes, width, height } = file
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-label={name}
      className="m-auto max-h-[94dvh] max-w-[min(94vw,64rem)] rounded-lg border border-line bg-raised p-3 text-ink shadow-overlay backdrop:bg-[rgb(0_0_0/0.6)]"
    >
      <figure className="grid gap-3">
        {/* biome-ignore lint/performance/noImgElement: it is private and no business of Next's image cache */}
        <img
          src={fileHref(file.id)}
          alt={alt}
          width={width ?? undefined}
          height={height ?? undefined}
          loading="lazy"
          decoding="async"
          className="max-h-[76dvh] w-auto max-w-full justify-self-center rounded-sm object-contain"
        />
        <figcaption className="flex flex-wrap items-center justify-between gap-2 text-sm">
          <span className="min-w-0 wrap-anywhere">
            {name} <span className="text-ink-soft">({sizeWords(bytes)})</span>
          </span>
          <span className="flex flex-wrap gap-2">
            <a
              href={fileHref(file.id)}
              target="_blank"
              rel="noreferrer"
              className={buttonLook({ variant: 'secondary', size: 'small' })}
            >
              Open on its own
            </a>
            <button
              type="button"
              popoverTarget={id}
              popoverTargetAction="hide"
              className={buttonLook({ variant: 'secondary', size: 'small' })}
            >
              Close
            </button>
          </span>
        </figcaption>
      </figure>
    </div>
  )
}
