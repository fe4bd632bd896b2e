import { address, asked, type Query } from '@/lib/address'
import type { Status } from '@/lib/law/status'
import { type MarkName, markNames } from '@/lib/orders/queries/marks'
import { type Sort, sorts } from '@/lib/orders/queries/my-orders-sql'
import { statusWords } from '@/lib/words/statuses'

/** What the reader looks for among their orders; all of it is in the address (F2). */
export type Looking = {
  readonly search?: string
  readonly status?: Status
  readonly mark?: MarkName
  readonly sort?: Sort
  /** The number of the order a page begins after or ends before. */
  readonly after?: string
  readonly before?: string
}

/** Every status there is, in the order of the rule book (F5). */
export const statuses = Object.keys(statusWords) as Status[]

/** Reads an address. What makes no sense in it is as if it were not there. */
export function lookingFor(query: Query): Looking {
  const search = asked(query, 'q')
  const status = statuses.find((name) => name === asked(query, 'status'))
  const mark = markNames.find((name) => name === asked(query, 'mark'))
  const sort = sorts.find((name) => name === asked(query, 'sort'))
  const number = (name: string) => asked(query, name).match(/^[A-Z0-9]{1,20}$/)?.[0]
  const [after, before] = [number('after'), number('before')]
  return {
    ...(search && { search }),
    ...(status && { status }),
    ...(mark && { mark }),
    ...(sort && sort !== 'newest' && { sort }),
    ...(after && { after }),
    ...(before && !after && { before }),
  }
}

/** The address of a list. */
export const listAddress = ({ search, status, mark, sort, after, before }: Looking): string =>
  address('/orders', { q: search, status, mark, sort, after, before })
