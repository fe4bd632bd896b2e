import { described, FieldError, FieldHint, type FieldProps } from './field'

/** A yes or no, with room to explain itself. */
export function Checkbox({ defaultChecked, ...field }: FieldProps & { defaultChecked?: boolean }) {
  const { id, name, ...aria } = described({ ...field, optional: true })
  return (
    <div className="grid gap-1 text-sm">
      <FieldError id={id}>{field.error}</FieldError>
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2.5 sm:min-h-6">
        <input
          {...aria}
          type="checkbox"
          id={id}
          name={name}
          defaultChecked={defaultChecked}
          className="mt-0.5 size-5 shrink-0 accent-accent"
        />
        <span className="font-medium leading-6">{field.label}</span>
      </label>
      <div className="-mt-2 pl-8 empty:hidden">
        <FieldHint id={id}>{field.hint}</FieldHint>
      </div>
    </div>
  )
}
