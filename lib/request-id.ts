import type { AsyncLocalStorage } from 'node:async_hooks'

/** The header that names a request, in answers and in the logs. */
export const REQUEST_ID = 'x-request-id'

/** The name a server before this one gave the request, where it is one; else a new one. */
export function requestIdOf(headers: Pick<Headers, 'get'>): string {
  const given = headers.get(REQUEST_ID)
  return given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID()
}

// `scripts/serve.mjs` opens one for each request it hands to Next. Elsewhere (a script, the server for development) there is none.
const shared = globalThis as typeof globalThis & { rescindRequests?: AsyncLocalStorage<{ requestId?: string }> }

/** From here on everything logged for the request at hand carries its name. */
export function nameRequest(requestId: string): void {
  const scope = shared.rescindRequests?.getStore()
  if (scope) scope.requestId = requestId
}

/** The name of the request that is being answered, where one is. */
export const requestAtHand = (): string | undefined => shared.rescindRequests?.getStore()?.requestId

/** Does what a request set off but what is not done for it alone: what is logged there is nobody's. */
export const ofNoRequest = <T>(work: () => T): T =>
  shared.rescindRequests ? shared.rescindRequests.exit(work) : work()
