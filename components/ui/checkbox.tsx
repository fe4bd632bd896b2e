import type { ComponentProps } from 'react'
import { described, FieldError, FieldHint, type FieldProps } from './field'

type Props = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'type'>

/** A yes-or-no with its label at the right. */
export function Checkbox({ name, id = name, label, hint, error, optional = true, ...rest }: Props) {
  const field = { name, id, label, hint, error, optional }
  return (
    <div className="grid gap-1">
      <FieldError id={id}>{error}</FieldError>
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2.5 sm:min-h-0 sm:py-1">
        <input {...rest} {...described(field)} type="checkbox" className="mt-0.5 size-5 shrink-0 accent-accent" />
        <span className="text-sm leading-6">{label}</span>
      </label>
      {hint && (
        <div className="pl-8">
          <FieldHint id={id}>{hint}</FieldHint>
        </div>
      )}
    </div>
  )
}
