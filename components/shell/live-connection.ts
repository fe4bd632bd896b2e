/** What the server says of a change. */
export type News = { readonly order: string | null; readonly near: boolean; readonly words: string | null }

export type Connection = {
  /** Says that the page now shows everything up to this change. */
  shown(change: number): void
  close(): void
}

/** How often to look again where the server cannot tell: too many pages are open, or something between us keeps events back. */
const ASK_EVERY_MS = 10_000

/**
 * Listens to `/api/live` while the page is looked at: browsers allow a site only a handful of connections, so a page in the
 * background gives its own up and catches up when it comes back. Without events it asks every ten seconds.
 */
export function connect(after: number, tell: (news: News) => void): Connection {
  let seen = after
  let source: EventSource | null = null
  const looked = () => document.visibilityState === 'visible'

  function open(): void {
    source = new EventSource(`/api/live?after=${seen}`)
    source.addEventListener('change', ({ data, lastEventId }) => {
      // What one did oneself is often shown before it is told.
      if (Number(lastEventId) <= seen) return
      seen = Number(lastEventId)
      const news: News = JSON.parse(data)
      if (news.near || location.pathname.includes(`/${news.order}`)) tell(news)
    })
    source.addEventListener('missed', () => tell({ order: null, near: true, words: null }))
  }
  function shut(): void {
    source?.close()
    source = null
  }
  function follow(): void {
    if (!looked()) shut()
    else if (!source) open()
  }
  const asking = setInterval(() => {
    if (looked() && source?.readyState === EventSource.CLOSED) tell({ order: null, near: true, words: null })
  }, ASK_EVERY_MS)

  document.addEventListener('visibilitychange', follow)
  // A page kept for the back button must not keep a connection.
  window.addEventListener('pagehide', shut)
  window.addEventListener('pageshow', follow)
  follow()
  return {
    shown(change) {
      seen = Math.max(seen, change)
    },
    close() {
      clearInterval(asking)
      document.removeEventListener('visibilitychange', follow)
      window.removeEventListener('pagehide', shut)
      window.removeEventListener('pageshow', follow)
      shut()
    },
  }
}
