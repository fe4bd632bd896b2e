import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

export type StepOf = {
  readonly key: string
  readonly title: string
  /** When it happened, or when it is expected. */
  readonly detail?: ReactNode
  readonly state: 'done' | 'current' | 'ahead'
}

/** Steps one after the other, of which some are done. */
export function Steps({ label, steps }: { label: string; steps: readonly StepOf[] }) {
  return (
    <ol aria-label={label} className="grid gap-3 text-sm sm:auto-cols-fr sm:grid-flow-col">
      {steps.map(({ key, title, detail, state }) => (
        <li
          key={key}
          aria-current={state === 'current' ? 'step' : undefined}
          data-step={key}
          data-step-state={state}
          className={clsx(
            'grid content-start gap-0.5 border-l-4 pl-3 sm:border-t-4 sm:border-l-0 sm:pt-2 sm:pl-0',
            state === 'ahead' ? 'border-line' : 'border-accent',
          )}
        >
          <p className={clsx('flex items-center gap-1.5', state === 'ahead' ? 'text-ink-soft' : 'font-medium')}>
            {state === 'done' && <Check className="size-4 shrink-0 text-accent" aria-hidden="true" />}
            {title}
            {state === 'done' && <span className="sr-only">, done</span>}
          </p>
          {detail && <p className="text-ink-soft">{detail}</p>}
        </li>
      ))}
    </ol>
  )
}
