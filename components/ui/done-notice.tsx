import type { ComponentProps } from 'react'
import { Focused } from './focused'
import { Notice } from './notice'

type Props = Omit<ComponentProps<typeof Notice>, 'tone'> & Pick<ComponentProps<typeof Focused>, 'part'>

/**
 * What came of what was just sent. It takes the focus, which its form had: give it a `key` that differs from one sending to the
 * next, where the same words may follow each other on one page.
 */
export const DoneNotice = ({ part, ...notice }: Props) => (
  <Focused part={part}>
    <Notice tone="positive" {...notice} />
  </Focused>
)
