import { connection } from 'next/server'
import { behind, health } from '@/lib/health/state'
import { exactly } from '@/lib/words/moments'

/**
 * Whether this server lives (`?live`: it answers at all) and whether it can serve: 200 with the clock, the oldest due
 * deadline and the oldest job, 503 when its database does not answer. Work that is behind is said, and serves all the same.
 */
export async function GET(request: Request): Promise<Response> {
  await connection()
  if (new URL(request.url).searchParams.has('live')) return answer({ status: 'ok' })
  try {
    const state = await health()
    return answer({
      ...{ status: 'ok', database: 'ok', behind: behind(state) },
      clock: { at: exactly(state.at), aheadMs: state.aheadMs },
      oldestDue: state.oldestDue && { at: exactly(state.oldestDue), lagMs: state.sweepLagMs },
      oldestJob: state.oldestJob && { at: exactly(state.oldestJob), lagMs: state.jobLagMs },
    })
  } catch {
    return answer({ status: 'no database', database: 'no answer' }, 503)
  }
}

const answer = (body: object, status = 200) => Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
