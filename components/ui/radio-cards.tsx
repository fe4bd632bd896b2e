import type { ReactNode } from 'react'
import { described, FieldError, FieldHint, type FieldProps } from './field'

export type RadioCard = {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** At the right edge: a price, a badge. */
  readonly aside?: ReactNode
  /** Shown under the card while it is chosen, with or without JavaScript. */
  readonly reveals?: ReactNode
}

type Props = FieldProps & {
  options: readonly RadioCard[]
  defaultValue?: string | null
  /** Hides the legend from the eye where a heading already says it. */
  quietLegend?: boolean
}

/** One choice of several, each with room to explain itself. */
export function RadioCards({ options, defaultValue, quietLegend, ...field }: Props) {
  const { id, name, ...aria } = described(field)
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a group of radios in HTML's own terms, able to be required
    <fieldset role="radiogroup" {...aria} className="grid min-w-0 gap-1.5">
      <legend className={quietLegend ? 'sr-only' : 'mb-1.5 text-sm font-medium'}>
        {field.label}
        {field.optional && <span className="font-normal text-ink-soft"> (optional)</span>}
      </legend>
      <FieldHint id={id}>{field.hint}</FieldHint>
      <FieldError id={id}>{field.error}</FieldError>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        {options.map(({ value, label, hint, aside, reveals }, at) => {
          // The first carries the group's id, so that the error summary can lead to it.
          const own = at === 0 ? id : `${id}-${value}`
          return (
            <div
              key={value}
              className="group rounded-md border border-line bg-raised transition-colors has-checked:border-accent has-checked:bg-accent-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-offset-2"
            >
              <label htmlFor={own} className="flex min-h-11 items-start gap-3 px-3 py-2.5">
                <input
                  type="radio"
                  id={own}
                  name={name}
                  value={value}
                  defaultChecked={defaultValue === value}
                  aria-describedby={hint ? `${id}-${value}-hint` : undefined}
                  className="mt-0.5 size-5 shrink-0 accent-accent focus-visible:outline-none"
                />
                <span className="min-w-0 flex-1 text-sm font-medium leading-6">{label}</span>
                {aside && <span className="text-sm leading-6 text-ink-soft group-has-checked:text-ink">{aside}</span>}
              </label>
              {hint && (
                <div
                  id={`${id}-${value}-hint`}
                  className="-mt-2 pr-3 pb-2.5 pl-11 text-sm text-ink-soft group-has-checked:text-ink"
                >
                  {hint}
                </div>
              )}
              {reveals && <div className="hidden px-3 pb-3 pl-11 group-has-checked:block">{reveals}</div>}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
