import { issueToken, sessionCookie, type Viewer } from '@/lib/auth/token'
import { reader } from '@/lib/db'

/** Everybody there is in the matrix, and nobody. */
export const EMAILS = {
  'signed out': null,
  buyer: 'buyer@example.com',
  'other buyer': 'buyer2@example.com',
  seller: 'seller@example.com',
  'other seller': 'seller2@example.com',
  mediator: 'mediator@example.com',
  'second mediator': 'mediator2@example.com',
} as const

export type Name = keyof typeof EMAILS

/** Somebody who tries something; without a viewer, a visitor. */
export type Person = { readonly name: Name; readonly viewer: Viewer | null; readonly cookie: string }

/** Everybody, with a session of this moment. */
export async function everybody(): Promise<Person[]> {
  return Promise.all((Object.keys(EMAILS) as Name[]).map(person))
}

/** One of them, with a session of this moment. */
export async function person(name: Name): Promise<Person> {
  const email = EMAILS[name]
  if (!email) return { name, viewer: null, cookie: '' }
  const user = await reader.user.findUniqueOrThrow({
    where: { email },
    include: { _count: { select: { stores: true } } },
  })
  const { id, isMediator, _count } = user
  const viewer = { id, name: user.name, email, isMediator, hasStore: _count.stores > 0 }
  return { name, viewer, cookie: `${sessionCookie.name}=${await issueToken(user)}` }
}
