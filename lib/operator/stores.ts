import { z } from 'zod'
import { recordDeed } from '@/lib/audit/deed'
import { now } from '@/lib/clock'
import { inTransaction } from '@/lib/db'
import { line, text } from '@/lib/forms'
import { accountEmail } from './accounts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A store as it begins: nobody has rated it, and nothing is sold in it. */
export const newStore = z
  .object({
    owner: accountEmail,
    name: line(80, 'Give the name of the store, such as "Fennel & Slip".', 'the name'),
    shipsFrom: line(80, 'Say where it ships from, such as "Aveiro, Portugal".', 'where it ships from'),
    tagline: line(120, 'Say in a line what it sells.', 'what it sells'),
    description: text(2_000).default(''),
    /** Where its page is; from its name, where nothing else is said. */
    slug: z.string().regex(SLUG, 'Use small letters, digits and hyphens, such as fennel-and-slip.').max(60).optional(),
    picture: z
      .string()
      .regex(/^\/[\w/-]+\.(svg|webp|png|jpg)$/, 'Give the path of a picture in public/, such as /stores/fennel.svg.')
      .default('/icon.svg'),
  })
  .transform(({ slug, ...store }) => ({ ...store, slug: slug ?? slugOf(store.name) }))
  .refine(({ slug }) => SLUG.test(slug), {
    path: ['slug'],
    message: 'Nothing in the name can be part of an address. Give one of small letters, digits and hyphens.',
  })

export type NewStore = z.output<typeof newStore>

const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')

/** What came of opening a store: `taken` where another one has its address, `no-owner` where nobody has that e-mail. */
export type Opened = 'opened' | 'known' | 'taken' | 'no-owner'

/** Opens a store. One of the same owner and name at the same address is left as it is. */
export async function openStore({ owner, ...store }: NewStore): Promise<Opened> {
  const at = await now()
  return inTransaction(async (tx): Promise<Opened> => {
    const user = await tx.user.findUnique({ where: { email: owner }, select: { id: true } })
    if (!user) return 'no-owner'
    const there = await tx.store.findUnique({ where: { slug: store.slug }, select: { ownerId: true, name: true } })
    if (there) return there.ownerId === user.id && there.name === store.name ? 'known' : 'taken'
    await tx.store.create({ data: { ...store, ownerId: user.id, ratingAverage: 0, ratingCount: 0 } })
    await recordDeed(tx, { at, actorId: null, kind: 'store-opened', facts: { name: store.name } })
    return 'opened'
  })
}
