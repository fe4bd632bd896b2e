import { readFileSync } from 'node:fs'
import { reader } from '@/lib/db'
import { env } from '@/lib/env'
import type { Person } from './people'

/** What nobody may ever read: secrets, and what passwords are kept as. */
export async function secrets(): Promise<readonly string[]> {
  const users = await reader.user.findMany({ select: { passwordHash: true } })
  const given = [env.NEXTAUTH_SECRET, env.METRICS_TOKEN ?? '', '$argon2']
  return [...given, ...users.map(({ passwordHash }) => passwordHash)]
}

/** Everybody's registered e-mail. */
export const emails = async (): Promise<readonly string[]> =>
  (await reader.user.findMany({ select: { email: true } })).map(({ email }) => email)

/**
 * What of others stands in something a person was sent: nobody's e-mail but one's own. The sign-in page offers the accounts
 * of the seed in simulation, and mediators read the mailbox.
 */
export function leaksIn(text: string, path: string, { viewer }: Person, known: Known): string[] {
  const mayReadMails = viewer?.isMediator && path.startsWith('/admin/mailbox')
  const others = known.emails.filter((email) => email !== viewer?.email)
  const guarded = mayReadMails || path.startsWith('/sign-in') ? known.secrets : [...known.secrets, ...others]
  return guarded.filter((secret) => text.includes(secret))
}

export type Known = { readonly secrets: readonly string[]; readonly emails: readonly string[] }
export const known = async (): Promise<Known> => ({ secrets: await secrets(), emails: await emails() })

/** What the server has said so far that it must not: secrets, and anything that tells who somebody is. */
export async function leaksInLog(): Promise<string[]> {
  const said = readFileSync(process.env.SERVER_LOG ?? '', 'utf8')
  const users = await reader.user.findMany({ select: { name: true } })
  const streets = await reader.checkout.findMany({ distinct: ['street'], select: { street: true } })
  const guarded = [
    ...(await secrets()),
    ...(await emails()),
    ...users.map(({ name }) => name),
    ...streets.map(({ street }) => street),
    'demo-password',
    'next-auth.session-token=',
  ]
  return guarded.filter((secret) => said.includes(secret))
}

/** What the server said of things that broke: there must be none. */
export const brokenInLog = (): string[] =>
  readFileSync(process.env.SERVER_LOG ?? '', 'utf8')
    .split('\n')
    .filter((line) => /"level":(50|60)\b|^⨯|unhandled/i.test(line))
    .map((line) => line.slice(0, 400))
