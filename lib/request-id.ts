/** The header that names a request, in answers and in the logs. */
export const REQUEST_ID = 'x-request-id'

/** The name a server before this one gave the request, where it is one; else a new one. */
export function requestIdOf(headers: Pick<Headers, 'get'>): string {
  const given = headers.get(REQUEST_ID)
  return given && /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID()
}
