/**
 * Where to go after signing in, as given by an address: a path of this shop, or the front page when it is anything else.
 * It ends in a redirect, so it must not lead to another site.
 */
export function nextPath(given: unknown): string {
  if (typeof given !== 'string' || !given.startsWith('/') || given.length > 2_000) return '/'
  const here = 'http://shop.invalid'
  try {
    // The URL parser sees `//evil`, `/\evil` and tabs in between as a browser does.
    const url = new URL(given, here)
    if (url.origin !== here || url.pathname.startsWith('//')) return '/'
    const path = url.pathname + url.search + url.hash
    return url.pathname === '/sign-in' || url.pathname.startsWith('/api/') ? '/' : path
  } catch {
    return '/'
  }
}

/** The address of the sign-in page that comes back to `next` afterwards. */
export const signInPath = (next: string): string => `/sign-in?next=${encodeURIComponent(next)}`
