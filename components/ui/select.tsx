import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'

/** One of a few words, as the browser's own list of them, with the mark that tells so. Drawn anew, it shows what is chosen then. */
export const Select = ({ className, ...props }: ComponentProps<'select'>) => (
  <span className="relative block font-normal">
    <select key={String(props.defaultValue)} {...props} className={clsx('control appearance-none pr-10', className)} />
    <ChevronDown
      className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-soft"
      aria-hidden="true"
    />
  </span>
)

/** Words to choose from, by the value that each stands for. */
export const Options = ({ words }: { words: Readonly<Record<string, string>> }) =>
  Object.entries(words).map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ))
