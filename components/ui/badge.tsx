import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { softTone, type Tone } from './tone'

/** A short mark beside something. Its words say everything; the colour only repeats it. */
export function Badge({ tone = 'neutral', className, ...rest }: ComponentProps<'span'> & { tone?: Tone }) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1.5 rounded-md px-2 py-0.5 font-medium text-xs whitespace-nowrap',
        softTone[tone],
        className,
      )}
      {...rest}
    />
  )
}
