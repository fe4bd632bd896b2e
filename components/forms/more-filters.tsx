import { clsx } from 'clsx'
import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonLook } from '@/components/ui/button'

type Props = {
  /** What each of them is set to; nothing where it is left alone. */
  chosen: readonly (string | undefined)[]
  /** `Narrow`s and the like. */
  children: ReactNode
}

/** Further ways to narrow a list: beside its search where there is room, and on a phone folded behind how many are in use. */
export function MoreFilters({ chosen, children }: Props) {
  const used = chosen.filter(Boolean)
  return (
    // Once applied, it folds again: what was asked for is below.
    <details key={used.join()} className="unfolds-wide open:basis-full">
      <summary className={clsx(buttonLook(), 'min-h-11!')}>
        <SlidersHorizontal className="size-4" aria-hidden="true" />
        Filters{used.length > 0 && ` (${used.length})`}
      </summary>
      <div className="flex flex-wrap items-end gap-3 pt-3">{children}</div>
    </details>
  )
}
