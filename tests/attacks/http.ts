import { env } from '@/lib/env'
import type { Person } from './people'

export const ORIGIN = env.NEXTAUTH_URL ?? ''

type Sent = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: BodyInit | null }

/** What came back, read to its end. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** What of it a person is shown or told. */
  readonly outcome: 'done' | 'shown' | 'not-found' | 'sign-in' | 'led' | 'refused' | 'broken'
}

/** Asks the shop for something as somebody. Redirects are not followed. */
export async function ask(path: string, person: Pick<Person, 'cookie'> | null, sent: Sent = {}): Promise<Answer> {
  const headers = { ...(person?.cookie && { cookie: person.cookie }), ...sent.headers }
  const response = await fetch(new URL(path, ORIGIN), { ...sent, headers, redirect: 'manual' })
  const text = await readOf(response)
  const isCalled = 'next-action' in headers
  return { status: response.status, headers: response.headers, text, outcome: outcomeOf(response, text, isCalled) }
}

/** What it says; of what never ends, nothing. */
async function readOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text()
  await response.body?.cancel()
  return ''
}

function outcomeOf({ status, headers }: Response, text: string, isCalled: boolean): Answer['outcome'] {
  if (status >= 500) return 'broken'
  const to = headers.get('location') ?? headers.get('x-action-redirect') ?? ''
  if (/(^|\/)sign-in\?next=/.test(to)) return 'sign-in'
  // A part of a page that was asked for alone is sent with its error inside.
  if (status === 404 || text.includes('NEXT_HTTP_ERROR_FALLBACK;404')) return 'not-found'
  if (status === 303 || headers.has('x-action-redirect')) return 'done'
  if (status >= 300 && status < 400) return 'led'
  if (text.includes('NEXT_REDIRECT')) return text.includes('/sign-in?next=') ? 'sign-in' : 'led'
  // Asked by a script it says so in the form, and leads nowhere.
  if (isCalled && status === 200 && text.includes('"signedOut":true')) return 'sign-in'
  return status >= 400 ? 'refused' : 'shown'
}
