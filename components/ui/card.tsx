import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type Props = {
  title?: ReactNode
  /** Right of the title. */
  aside?: ReactNode
  /** `h2` unless the card stands under one. */
  as?: 'h2' | 'h3'
  /** Under a line at the foot. */
  footer?: ReactNode
  /** No padding, for tables and lists that reach the edge. */
  flush?: boolean
  id?: string
  className?: string
  children?: ReactNode
}

/** One thing with its heading. */
export function Card({ title, aside, as: Heading = 'h2', footer, flush = false, id, className, children }: Props) {
  return (
    <section id={id} className={clsx('min-w-0 rounded-lg border border-line bg-raised shadow-card', className)}>
      {title && (
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-5">
          <Heading className="font-semibold text-base">{title}</Heading>
          {aside && <div className="text-ink-soft text-sm">{aside}</div>}
        </header>
      )}
      <div className={flush ? clsx(title && 'pt-3') : 'p-4 sm:px-5'}>{children}</div>
      {footer && <footer className="border-line border-t px-4 py-3 text-sm sm:px-5">{footer}</footer>}
    </section>
  )
}
