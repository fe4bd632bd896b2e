import { reader } from '@/lib/db'
import { log } from '@/lib/log'
import { redate } from './carry-out'
import { AT_ONCE } from './due-orders'

/**
 * Writes the deadline of every order as the law says it now, while the shop goes on. The sweep finds by itself what is
 * stored too early; what is stored too late it would not look at before then.
 * @returns how many checkouts were seen to. One that cannot be read is told in the log and left as it is.
 */
export async function redateAll(): Promise<number> {
  let count = 0
  for (let last: string | undefined = ''; ; ) {
    const ids = await checkoutsAfter(last)
    last = ids.at(-1)
    if (last === undefined) return count
    count += await redateThese(ids)
  }
}

async function checkoutsAfter(id: string): Promise<string[]> {
  const page = { where: { id: { gt: id } }, orderBy: { id: 'asc' }, take: AT_ONCE, select: { id: true } } as const
  return (await reader.checkout.findMany(page)).map(({ id }) => id)
}

/** All at once; one by one where they cannot be. */
async function redateThese(ids: readonly string[]): Promise<number> {
  try {
    await redate(ids)
    return ids.length
  } catch (error) {
    if (ids.length > 1) {
      const each: number[] = []
      for (const id of ids) each.push(await redateThese([id]))
      return each.reduce((sum, one) => sum + one, 0)
    }
    log.error({ checkout: ids[0], err: error }, 'a deadline could not be written anew')
    return 0
  }
}
