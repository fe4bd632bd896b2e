import { decode, encode } from 'next-auth/jwt'
import { reader } from '@/lib/db'
import { env } from '@/lib/env'
import { HOUR } from '@/lib/law/time'

/** How long a link by which a new password is chosen is good for. It runs by the machine's clock, which nobody moves. */
export const LINK_LASTS = { ms: HOUR } as const

/** It gives the token a key of its own: no link opens a session, and no session chooses a password. */
const secret = { secret: env.NEXTAUTH_SECRET, salt: 'a link for a new password' } as const

type Account = { readonly id: string; readonly sessionVersion: number }
/** The account that a link is for, as it was when the link was read. */
export type Linked = Account & { readonly name: string; readonly email: string }

/** The path at which an account's owner chooses a new password. It is good once: each new password raises `sessionVersion`. */
export async function passwordPath({ id, sessionVersion }: Account): Promise<string> {
  const token = await encode({
    ...secret,
    maxAge: LINK_LASTS.ms / 1000,
    token: { sub: id, version: sessionVersion },
  })
  return `/sign-in/new-password?token=${encodeURIComponent(token)}`
}

/** The account a link is for; null when it is forged, used, or has run out, or its owner has signed out everywhere since. */
export async function readPasswordLink(token: string): Promise<Linked | null> {
  const claims = await decode({ ...secret, token }).catch(() => null)
  if (!claims?.sub) return null
  const account = await reader.user.findUnique({
    where: { id: claims.sub },
    select: { id: true, name: true, email: true, sessionVersion: true },
  })
  return account && account.sessionVersion === claims.version ? account : null
}
