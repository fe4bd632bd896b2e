import type { Instrumentation } from 'next'

/** Runs once as the server starts: bad settings or an unusable database stop it now, not at the first visitor. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  // A build serves nobody and moves nothing.
  if (process.env.NEXT_PHASE === 'phase-production-build') return
  const { start } = await import('@/lib/start')
  await start()
}

/** What nobody caught, with the request it happened in and the digest that the error page tells people to mention. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ log }, { REQUEST_ID }] = await Promise.all([import('@/lib/log'), import('@/lib/request-id')])
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined
  const requestId = request.headers[REQUEST_ID]
  log.error({ requestId, method: request.method, routePath, routeType, digest, err: error }, 'a request failed')
}
