import { type NextRequest, NextResponse } from 'next/server'
import { LARGEST_BODY, TOO_LARGE } from '@/lib/body-limit.mjs'
import { type Content, policyHeaders } from '@/lib/content-policy'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { nameRequest, REQUEST_ID, requestIdOf } from '@/lib/request-id'

/**
 * What every answer gets beside its content: a policy for the browser, with a nonce of its own that Next puts on its scripts
 * (it reads it from the request's headers), and a name by which the logs know the request.
 *
 * And it answers what Next would answer with a 500 although nothing is wrong on our side: an address that is no text
 * (`%E0%A4%A`) is one at which there is nothing, a body beyond the limit is refused unread, as far as it says how long it is (what
 * it does not say, scripts/read-body.mjs counts), and so is what another site's page sends.
 */
export function proxy(request: NextRequest): Response {
  const requestId = requestIdOf(request.headers)
  nameRequest(requestId)
  const path = request.nextUrl.pathname
  // Of an address only the path: what is searched for is nobody's business.
  log[request.method === 'GET' ? 'debug' : 'info']({ requestId, method: request.method, path }, 'request')
  const policy = policyHeaders({
    content: contentAt(path),
    nonce: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64'),
    https: request.headers.get('x-forwarded-proto')?.split(',')[0] === 'https' || request.nextUrl.protocol === 'https:',
    development: env.development,
  })
  const answer = answerTo(request, { [REQUEST_ID]: requestId, ...policy })
  for (const [name, value] of Object.entries({ [REQUEST_ID]: requestId, ...policy })) answer.headers.set(name, value)
  return answer
}

function answerTo(request: NextRequest, handedOn: Readonly<Record<string, string>>): Response {
  if (!isOurs(request))
    return new Response('This was sent from a page of another site. Nothing was done.', {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  if (Number(request.headers.get('content-length')) > LARGEST_BODY)
    return new Response(TOO_LARGE, {
      status: 413,
      headers: { 'content-type': 'text/plain; charset=utf-8', connection: 'close' },
    })
  const headers = new Headers(request.headers)
  for (const [name, value] of Object.entries(handedOn)) headers.set(name, value)
  if (!isText(request.nextUrl.pathname))
    return NextResponse.rewrite(new URL('/nothing-here', request.url), { request: { headers } })
  return NextResponse.next({ request: { headers } })
}

/**
 * Whether what is sent comes from a page of this shop, as far as it says where it comes from. Browsers say so with everything
 * they send, and keep our cookies (SameSite) from what other sites make them send; whoever says nothing is no browser.
 */
function isOurs({ method, headers }: NextRequest): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  if (headers.get('sec-fetch-site') === 'cross-site') return false
  const origin = headers.get('origin')
  if (origin === null) return true
  const host = headers.get('x-forwarded-host')?.split(',')[0]?.trim() ?? headers.get('host')
  return URL.canParse(origin) && new URL(origin).host === host
}

function contentAt(path: string): Content {
  if (/^\/files\/[^/]+$/.test(path)) return 'file'
  return /^\/admin\/mailbox\/[^/]+\/html$/.test(path) ? 'mail' : 'page'
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Everything but what is built once and served as it is. */
export const config = { matcher: '/((?!_next/static|_next/image).*)' }
