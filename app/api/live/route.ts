import { cookies } from 'next/headers'
import { z } from 'zod'
import { readToken, sessionCookie } from '@/lib/auth/token'
import { closeStreams, streamFor } from '@/lib/live/stream'

const number = z.coerce.number().int().nonnegative().catch(0)

// A server that is told to stop waits for its answers to end, and these do not end by themselves.
const shared = globalThis as typeof globalThis & { rescindStreamsEnd?: boolean }
if (!shared.rescindStreamsEnd) for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, closeStreams)
shared.rescindStreamsEnd = true

/** What changes of what the reader may see, as server-sent events, from the change `after` on. */
export async function GET(request: Request): Promise<Response> {
  const token = (await cookies()).get(sessionCookie.name)?.value
  const still = () => readToken(token)
  const viewer = await still()
  // 204 is how a browser is told not to ask again.
  if (!viewer) return new Response(null, { status: 204 })
  const after = number.parse(request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after'))
  const stream = streamFor({ viewer, after, still })
  if (!stream) return new Response('Too many pages are open already.', { status: 429 })
  const headers = {
    'Content-Type': 'text/event-stream; charset=utf-8',
    // Neither kept nor compressed on the way: either would hold events back.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  }
  return new Response(stream, { headers })
}
