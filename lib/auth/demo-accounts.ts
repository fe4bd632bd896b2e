import { reader } from '@/lib/db'
import { env } from '@/lib/env'
import { demoEmails } from './demo'

export type DemoAccount = { readonly email: string; readonly name: string; readonly does: string }

/** The demo accounts that are here, with what each is for; none outside simulation. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  if (!env.SIMULATION) return []
  const users = await reader.user.findMany({
    where: { email: { in: [...demoEmails] } },
    select: { email: true, name: true, isMediator: true, stores: { select: { name: true }, orderBy: { name: 'asc' } } },
  })
  return demoEmails.flatMap((email) => {
    const user = users.find((candidate) => candidate.email === email)
    if (!user) return []
    const stores = user.stores.map(({ name }) => name).join(' and ')
    return [{ email, name: user.name, does: user.isMediator ? 'Mediates' : stores ? `Sells at ${stores}` : 'Buys' }]
  })
}
