import { decode, encode } from 'next-auth/jwt'
import { recordDeed } from '@/lib/audit/deed'
import { now } from '@/lib/clock'
import { inTransaction, reader, readRows } from '@/lib/db'
import { env } from '@/lib/env'

/** How long a sign-in lasts, in seconds; next-auth's own default. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60

export const secure = env.NEXTAUTH_URL?.startsWith('https://') ?? false

/** The session cookie, which next-auth's route and ours share. Where people come by https no other host can plant one. */
export const sessionCookie = {
  name: secure ? '__Host-next-auth.session-token' : 'next-auth.session-token',
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: SESSION_SECONDS },
} as const

/** Who is signed in. A role is read anew for every request, never from the cookie. */
export type Viewer = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isMediator: boolean
  readonly hasStore: boolean
}

type Claims = { readonly sub?: string; readonly version?: unknown }
type Account = { readonly id: string; readonly sessionVersion: number }

const shown = ['id', 'name', 'email', 'isMediator', 'sessionVersion'] as const

/** A new session for an account: never the same token twice, so one planted before signing in is worth nothing. */
export const issueToken = ({ id, sessionVersion }: Account): Promise<string> =>
  encode({ secret: env.NEXTAUTH_SECRET, maxAge: SESSION_SECONDS, token: { sub: id, version: sessionVersion } })

/** Makes every session of an account void, wherever its cookie has got to: none of them carries the new version. */
export async function endSessions(id: string): Promise<void> {
  const at = await now()
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { sessionVersion: { increment: 1 } } })
    await recordDeed(tx, { at, actorId: id, kind: 'signed-out' })
  })
}

/**
 * Whom a session token belongs to; null when it is forged, has run out, or was made before the account's
 * `sessionVersion` was raised.
 */
export async function readToken(token: string | undefined): Promise<Viewer | null> {
  const claims = await decode({ token, secret: env.NEXTAUTH_SECRET }).catch(() => null)
  return claims && viewerOf(claims)
}

/** Whom a session's claims stand for, as the account is now. */
export async function viewerOf(claims: Claims): Promise<Viewer | null> {
  if (!claims.sub) return null
  // Every request asks this first.
  const { User: users, Store: stores } = await readRows(reader, {
    User: { by: 'id', among: [claims.sub], only: [...shown] },
    Store: { by: 'ownerId', among: [claims.sub], only: ['id'] },
  })
  const [user] = users
  if (!user || user.sessionVersion !== claims.version) return null
  const { id, name, email, isMediator } = user
  return { id, name, email, isMediator, hasStore: stores.length > 0 }
}
