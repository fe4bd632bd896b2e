'use client'

import { Star } from 'lucide-react'
import { described, FieldError, FieldHint, type FieldProps } from '@/components/ui/field'
import { starWords } from '@/lib/words/ratings'
import { useField } from './action-form'

const STARS = [1, 2, 3, 4, 5] as const

/** One to five stars, in an `ActionForm`. */
export function StarChoice(props: FieldProps) {
  const { defaultValue, ...field } = useField<FieldProps & { defaultValue?: string }>(props)
  const { id, name, ...aria } = described(field)
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a group of radios in HTML's own terms, able to be required
    <fieldset key={defaultValue} role="radiogroup" {...aria} className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">
        {field.label}
        {field.optional && <span className="font-normal text-ink-soft"> (optional)</span>}
      </legend>
      <FieldHint id={id}>{field.hint}</FieldHint>
      <FieldError id={id}>{field.error}</FieldError>
      <div className="flex flex-wrap gap-2">
        {STARS.map((stars) => {
          // The first carries the group's id, so that the error summary can lead to it.
          const own = stars === 1 ? id : `${id}-${stars}`
          return (
            <label
              key={stars}
              htmlFor={own}
              className="inline-flex min-h-11 items-center gap-2 rounded-md border border-line bg-raised px-3 text-sm transition-colors has-checked:border-accent has-checked:bg-accent-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-offset-2"
            >
              <input
                type="radio"
                id={own}
                name={name}
                value={stars}
                defaultChecked={defaultValue === String(stars)}
                aria-label={starWords(stars)}
                className="size-4 shrink-0 accent-accent focus-visible:outline-none"
              />
              <span aria-hidden="true" className="inline-flex items-center gap-1 tabular-nums">
                {stars}
                <Star className="size-4 fill-current text-caution" />
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
