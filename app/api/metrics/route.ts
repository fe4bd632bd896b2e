import { createHash, timingSafeEqual } from 'node:crypto'
import { connection } from 'next/server'
import { env } from '@/lib/env'
import { exposition } from '@/lib/health/metrics'

/** Figures for a collector that shows the token of METRICS_TOKEN. Without that setting there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  if (!env.METRICS_TOKEN) return new Response('Not found', { status: 404 })
  const shown = request.headers.get('authorization')?.replace(/^Bearer /i, '') ?? ''
  if (!same(shown, env.METRICS_TOKEN))
    return new Response('Show the token of METRICS_TOKEN: Authorization: Bearer …', {
      status: 401,
      headers: { 'WWW-Authenticate': 'Bearer' },
    })
  const { text, type } = await exposition()
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } })
}

const digest = (text: string) => createHash('sha256').update(text).digest()
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))
