'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'
import { Spinner } from './spinner'

type Props = Omit<ComponentProps<typeof Button>, 'type'>

/**
 * Sends its form, once: while the answer is under way it says so and a second click does nothing. It keeps its name and its
 * focus meanwhile. Without JavaScript it is an ordinary submit button.
 */
export function SubmitButton({ children, variant = 'primary', onClick, ...rest }: Props) {
  const { pending, data } = useFormStatus()
  // Of several buttons of a form, the one that was pressed is at work.
  const pressed = pending && (!rest.name || data?.get(rest.name) === rest.value)
  return (
    <>
      <Button
        {...rest}
        type="submit"
        variant={variant}
        aria-disabled={pending || undefined}
        onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      >
        {pressed && <Spinner />}
        {children}
      </Button>
      <span role="status" className="sr-only">
        {pressed ? 'Sending' : ''}
      </span>
    </>
  )
}
