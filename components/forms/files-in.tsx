'use client'

import { type ChangeEvent, useState } from 'react'
import { described, Field } from '@/components/ui/field'
import { LARGEST_FILE, MOST_FILES, type Taking, taken } from '@/lib/files/limits'
import { fileFault, fileHint, sizeWords, tooManyFiles } from '@/lib/words/files'
import { useAnswer, useField } from './action-form'

type Props = {
  label: string
  taking: Taking
  hint?: string
  /** The form is nothing without a file. */
  needed?: boolean
}

/**
 * Chooses files inside an `ActionForm`. What is too much is said at once where there is JavaScript, before it is sent
 * for nothing; whether it is what it claims to be is for the server to say.
 */
export function FilesIn({ label, taking, hint, needed = false }: Props) {
  const field = useField({
    name: 'files',
    label,
    hint: hint ?? fileHint(taking),
    optional: !needed,
    error: null as string | null,
  })
  const answer = useAnswer()
  // A form that was answered begins anew: the browser has forgotten what was chosen.
  const [chosen, setChosen] = useState<{ of: unknown; names: string[]; fault: string | null }>()
  const now = chosen?.of === answer.values ? chosen : undefined
  const look = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(input.files ?? [])]
    const large = files.find(({ size }) => size > LARGEST_FILE)
    const fault = files.length > MOST_FILES ? tooManyFiles : large ? fileFault(large.name, 'too-large', taking) : null
    if (fault) input.value = ''
    const names = fault ? [] : files.map(({ name, size }) => `${name}, ${sizeWords(size)}`)
    setChosen({ of: answer.values, names, fault })
  }
  const shown = { ...field, error: now?.fault ?? (now?.names.length ? null : field.error) }
  return (
    <Field {...shown}>
      <input
        {...described(shown)}
        type="file"
        multiple
        accept={taken[taking].join(',')}
        onChange={look}
        className="block w-full min-w-0 cursor-pointer rounded-md text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:border-solid file:bg-raised file:px-3 file:font-medium file:text-ink hover:file:bg-sunken md:file:min-h-9"
      />
      {now && now.names.length > 1 && (
        <ul className="grid gap-0.5 text-ink-soft text-xs">
          {now.names.map((name) => (
            <li key={name} className="break-all">
              {name}
            </li>
          ))}
        </ul>
      )}
    </Field>
  )
}
