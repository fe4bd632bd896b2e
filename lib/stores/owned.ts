import { reader } from '@/lib/db'

/** The ids of the stores a person owns. */
export const storesOf = async (ownerId: string): Promise<string[]> =>
  (await reader.store.findMany({ where: { ownerId }, select: { id: true } })).map(({ id }) => id)
