import { address, asked, type Query } from '@/lib/address'
import type { Status } from '@/lib/law/status'
import { statusWords } from '@/lib/words/statuses'

/** What the reader looks for among their orders; all of it is in the address (F2). */
export type Looking = { readonly search?: string; readonly status?: Status; readonly page?: number }

/** Every status there is, in the order of the rule book (F5). */
export const statuses = Object.keys(statusWords) as Status[]

/** Reads an address. What makes no sense in it is as if it were not there. */
export function lookingFor(query: Query): Looking {
  const search = asked(query, 'q')
  const status = statuses.find((name) => name === asked(query, 'status'))
  const page = Number(asked(query, 'page'))
  return {
    ...(search && { search }),
    ...(status && { status }),
    ...(Number.isSafeInteger(page) && page > 1 && { page }),
  }
}

/** The address of a list. */
export const listAddress = ({ search, status, page = 1 }: Looking): string =>
  address('/orders', { q: search, status, page: page > 1 ? page : undefined })
