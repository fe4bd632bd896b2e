import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { described, Field, type FieldProps } from './field'
import { LengthLeft } from './length-left'

type Props = FieldProps &
  Omit<ComponentProps<'textarea'>, keyof FieldProps> & {
    /** In characters. More can be typed and is not taken: nothing that is pasted is cut unseen. */
    longest?: number
  }

/** Several lines of text with their label. Grows with what is typed where the browser can. */
export function Textarea({ name, id, label, hint, error, optional, className, rows = 4, longest, ...rest }: Props) {
  const field = { name, id, label, hint, error, optional }
  return (
    <Field {...field}>
      <textarea
        {...rest}
        {...described(field)}
        rows={rows}
        // Kerning has the browser measure a whole word anew at every key: one of thousands of letters would stop it.
        className={clsx('control [font-kerning:none] field-sizing-content max-h-96 min-h-24', className)}
      />
      {longest && <LengthLeft of={id ?? name} longest={longest} />}
    </Field>
  )
}
