'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'

type Props = Omit<ComponentProps<typeof Button>, 'type' | 'name' | 'value'> & { name: string; value: string }

/** One of several buttons that send the same form, each with its own value. Only the pressed one shows that it is at work. */
export function ChoiceButton({ name, value, children, ...rest }: Props) {
  const { pending, data } = useFormStatus()
  const mine = pending && data?.get(name) === value
  return (
    <Button
      {...rest}
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
    >
      {mine && <Spinner />}
      {children}
      <span role="status" className="sr-only">
        {mine ? 'Sending' : ''}
      </span>
    </Button>
  )
}
