import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { described, Field, type FieldProps } from './field'

type Props = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps> & { before?: ReactNode }

/** One line of text with its label. `before` stands in front of what is typed, for a currency or a symbol. */
export function TextInput({
  name,
  id,
  label,
  hint,
  error,
  optional,
  before,
  className,
  type = 'text',
  ...rest
}: Props) {
  const field = { name, id, label, hint, error, optional }
  const input = (
    <input {...rest} {...described(field)} type={type} className={clsx('control', before && 'pl-9', className)} />
  )
  return (
    <Field {...field}>
      {before ? (
        <span className="relative block">
          <span className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-ink-soft">
            {before}
          </span>
          {input}
        </span>
      ) : (
        input
      )}
    </Field>
  )
}
