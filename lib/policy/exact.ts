import { z } from 'zod'
import { nearest } from './nearest'
import { wants } from './wants'

/** An object with these keys and no others. Of a key it does not know it says which one was probably meant. */
export const exact = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? unknownKeys(issue.keys as string[], Object.keys(shape))
        : wants(`an object { ${Object.keys(shape).join(', ')} }`).error(issue),
  })

/** What to say of keys that are not known. */
export function unknownKeys(names: readonly string[], known: readonly string[]): string {
  const unknown = names.map((name) => {
    const meant = nearest(name, known)
    return `There is no "${name}" here.${meant === null ? '' : ` Did you mean "${meant}"?`}`
  })
  return `${unknown.join(' ')} There are: ${known.join(', ')}.`
}
