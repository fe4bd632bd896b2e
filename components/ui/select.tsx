import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { described, Field, type FieldProps } from './field'

export type SelectOption = { readonly value: string; readonly label: string }
type Props = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps> & {
    options: readonly SelectOption[]
    /** Shown first and sent as an empty value. */
    placeholder?: string
    children?: ReactNode
  }

/** The browser's own list of choices with its label. */
export function Select({ name, id, label, hint, error, optional, options, placeholder, className, ...rest }: Props) {
  const field = { name, id, label, hint, error, optional }
  return (
    <Field {...field}>
      <span className="relative block">
        <select {...rest} {...described(field)} className={clsx('control appearance-none pr-10', className)}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-soft"
          aria-hidden="true"
        />
      </span>
    </Field>
  )
}
