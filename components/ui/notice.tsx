import { clsx } from 'clsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { softTone } from './tone'

type NoticeTone = 'info' | 'positive' | 'caution' | 'critical'
const icons = { info: Info, positive: CircleCheck, caution: TriangleAlert, critical: CircleAlert } as const

/** Something to know before going on. `critical` interrupts a screen reader, the others wait their turn. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
}: {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  const Icon = icons[tone]
  return (
    <div
      role={tone === 'critical' ? 'alert' : 'status'}
      data-tone={tone}
      className={clsx('flex gap-3 rounded-lg p-4 text-sm', softTone[tone])}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <div className="grid min-w-0 flex-1 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="grid gap-2">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
