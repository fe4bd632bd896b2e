import type { ReactNode } from 'react'

/** What every field has. `id` falls back to `name`; give one where two forms of a page share a name. */
export type FieldProps = {
  readonly name: string
  readonly id?: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | null
  /** Fields are required unless they say otherwise. */
  readonly optional?: boolean
}

/** The attributes that tie a control to its hint and its error. */
export function described({ name, id = name, hint, error, optional }: FieldProps) {
  const by = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-describedby': by || undefined,
    'aria-invalid': error ? true : undefined,
    // Not `required`: the browser's own bubble would hide our words, and would be gone without them being read.
    'aria-required': optional ? undefined : true,
  } as const
}

/** The error of a field, announced with it. */
export function FieldError({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null
  return (
    <p id={`${id}-error`} className="text-sm font-medium text-critical">
      <span className="sr-only">Error: </span>
      {children}
    </p>
  )
}

/** The hint of a field. */
export function FieldHint({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null
  return (
    <div id={`${id}-hint`} className="text-sm text-ink-soft">
      {children}
    </div>
  )
}

/** A label above, a hint below it, the error beside the control. The control takes `described(props)`. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const id = field.id ?? field.name
  return (
    <div className="grid grid-cols-1 content-start gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {field.label}
        {field.optional && <span className="font-normal text-ink-soft"> (optional)</span>}
      </label>
      <FieldHint id={id}>{field.hint}</FieldHint>
      <FieldError id={id}>{field.error}</FieldError>
      {children}
    </div>
  )
}
