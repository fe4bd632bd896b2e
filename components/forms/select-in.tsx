'use client'

import { described, Field, type FieldProps } from '@/components/ui/field'
import { Options, Select } from '@/components/ui/select'
import { useField } from './action-form'

type Props = FieldProps & { words: Readonly<Record<string, string>>; defaultValue?: string }

/** One of a few words, in an `ActionForm`. */
export function SelectIn(props: Props) {
  const { defaultValue, words, ...field } = useField(props)
  return (
    <Field {...field}>
      <Select {...described(field)} defaultValue={defaultValue}>
        <Options words={words} />
      </Select>
    </Field>
  )
}
