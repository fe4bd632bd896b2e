import { clsx } from 'clsx'
import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonLook } from '@/components/ui/button'

type Props = {
  /** Whether one of them is in use. */
  open: boolean
  /** `Narrow`s and the like. */
  children: ReactNode
}

/** Further ways to narrow a list: beside its search where there is room, and on a phone folded while none is in use. */
export const MoreFilters = ({ open, children }: Props) => (
  <details open={open} className="unfolds-wide open:basis-full">
    <summary className={clsx(buttonLook(), 'min-h-11!')}>
      <SlidersHorizontal className="size-4" aria-hidden="true" />
      Filters
    </summary>
    <div className="flex flex-wrap items-end gap-3 pt-3">{children}</div>
  </details>
)
