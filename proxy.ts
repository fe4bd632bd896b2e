import { type NextRequest, NextResponse } from 'next/server'

/** As `serverActions.bodySizeLimit` in next.config.js: beyond it Next itself would answer that something broke. */
const LARGEST_BODY = 26 * 1024 * 1024

/**
 * Answers what Next would answer with a 500 although nothing is wrong on our side: an address that is no text (`%E0%A4%A`)
 * is one at which there is nothing, and a body beyond the limit is refused unread, as far as it says how long it is.
 */
export function proxy(request: NextRequest): Response {
  if (Number(request.headers.get('content-length')) > LARGEST_BODY)
    return new Response(
      'This is more than can be sent at once: 26 MB at most. Nothing was done: go back, and what you typed is still there.',
      {
        status: 413,
        headers: { 'content-type': 'text/plain; charset=utf-8', connection: 'close' },
      },
    )
  if (!isText(request.nextUrl.pathname)) return NextResponse.rewrite(new URL('/nothing-here', request.url))
  return NextResponse.next()
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
