import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** Nothing here yet: what would be here, and what one can do about it. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  actions,
}: {
  icon?: LucideIcon
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="grid justify-items-center gap-2 px-4 py-8 text-center">
      {Icon && (
        <span className="mb-2 grid size-11 place-items-center rounded-full bg-sunken text-ink-soft">
          <Icon className="size-5" aria-hidden="true" />
        </span>
      )}
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-prose text-ink-soft text-sm">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
