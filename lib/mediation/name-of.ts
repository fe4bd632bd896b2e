import { reader } from '@/lib/db'

/** What a mediator is called; empty for nobody. */
export const nameOf = async (userId: string | null | undefined): Promise<string> => {
  if (!userId) return ''
  return (await reader.user.findUnique({ where: { id: userId }, select: { name: true } }))?.name ?? ''
}
