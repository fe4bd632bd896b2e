'use client'

import type { ComponentProps } from 'react'
import { useAnswer } from '@/components/forms/action-form'
import { FieldError } from '@/components/ui/field'
import { PolicySelect } from './policy-select'

/** `PolicySelect` that knows its form's answer. */
export function PolicySelectIn({ name, chosen, ...rest }: ComponentProps<typeof PolicySelect>) {
  const { id, errors, values } = useAnswer()
  return (
    <div className="grid gap-1.5">
      <PolicySelect {...rest} name={name} chosen={values[name] ?? chosen} />
      <FieldError id={`${id}-${name}`}>{errors[name]}</FieldError>
    </div>
  )
}
