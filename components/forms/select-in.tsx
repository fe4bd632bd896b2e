'use client'

import { ChevronDown } from 'lucide-react'
import { described, Field, type FieldProps } from '@/components/ui/field'
import { useField } from './action-form'

type Props = FieldProps & { words: Readonly<Record<string, string>>; defaultValue?: string }

/** One of a few words, in an `ActionForm`. */
export function SelectIn(props: Props) {
  const { defaultValue, words, ...field } = useField(props)
  return (
    <Field {...field}>
      <span className="relative block">
        <select
          key={defaultValue}
          {...described(field)}
          defaultValue={defaultValue}
          className="control appearance-none pr-10"
        >
          {Object.entries(words).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
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
