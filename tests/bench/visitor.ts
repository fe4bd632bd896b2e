import { issueToken, sessionCookie } from '@/lib/auth/token'
import { reader } from '@/lib/db'

/** What somebody's browser sends along with every request. The demo people are the same in every shop. */
export async function signedIn(email: string, origin: string): Promise<Record<string, string>> {
  const user = await reader.user.findUniqueOrThrow({ where: { email } })
  return { cookie: `${sessionCookie.name}=${await issueToken(user)}`, origin }
}

/** Asks for a page, reads all of it, and answers whether it came. */
export async function get(url: string, headers: Record<string, string>): Promise<boolean> {
  const response = await fetch(url, { headers })
  await response.arrayBuffer()
  return response.status === 200
}

/** Sends a form, and answers whether the server said what was wanted. */
export async function post(
  url: string,
  body: FormData,
  headers: Record<string, string>,
  wanted: number,
): Promise<boolean> {
  const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' })
  await response.arrayBuffer()
  return response.status === wanted
}
