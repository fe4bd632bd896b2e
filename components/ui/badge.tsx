import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { softTone, type Tone } from './tone'

/** A short mark beside something. Its words say everything; the colour only repeats it. */
export function Badge({ tone = 'neutral', className, ...rest }: ComponentProps<'span'> & { tone?: Tone }) {
  return <span className={clsx('badge', softTone[tone], className)} {...rest} />
}
