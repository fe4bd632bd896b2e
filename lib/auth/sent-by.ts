import type { z } from 'zod'
import { check } from '@/lib/forms'
import type { SignedOut, Viewer } from './session'

type Sent<T> = { readonly viewer: Viewer; readonly data: T }

/** What somebody has sent with a form; or what it shows instead, where nobody is signed in any more or something is wrong with it. */
export function sentBy<T extends z.ZodType>(
  who: Viewer | SignedOut,
  shape: T,
  form: FormData,
): Sent<z.output<T>> | SignedOut {
  if ('state' in who) return who
  const checked = check(shape, form)
  return 'state' in checked ? checked : { viewer: who, data: checked.data }
}
