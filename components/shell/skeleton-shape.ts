/** What a page looks like from afar. */
export type Shape = 'goods' | 'rows' | 'detail' | 'plain'

/** The shape of the page at a path; null where it opens over the page one is on. */
export function shapeOf(path: string): Shape | null {
  if (/^\/orders\/[^/]+\/cancel$/.test(path)) return null
  if (path === '/' || path.startsWith('/stores/')) return 'goods'
  if (/^\/(seller\/)?orders\/[^/]+$|^\/products\/|^\/admin\/(disputes|reviews)\/./.test(path)) return 'detail'
  if (/^\/(orders|notifications|messages|basket|seller|admin)\b/.test(path)) return 'rows'
  return 'plain'
}
