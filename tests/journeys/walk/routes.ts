import { readdirSync } from 'node:fs'

/** Pages for measurements; they are there only while measuring. */
const measured = /^\/bench/

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
const placesOf = (name: string) =>
  files
    .filter((file) => (file === name || file.endsWith(`/${name}`)) && !file.includes('@'))
    .map((file) => `/${file.slice(0, -name.length).replace(/\/$/, '')}`)

/** The page routes of the app as its folders name them: `/orders/[number]`. */
export const routes: readonly string[] = placesOf('page.tsx').filter((route) => !measured.test(route))

/** What answers with something else than a page. */
const downloads = new Set(placesOf('route.ts'))

const patterns = routes
  .map((route) => ({ route, pattern: new RegExp(`^${route.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`) }))
  // A fixed name goes before a variable one: /policies/drafts/new before /policies/drafts/[id].
  .sort((a, b) => (a.route.match(/\[/g)?.length ?? 0) - (b.route.match(/\[/g)?.length ?? 0))

/** The route that answers at a path, or none: then it is a file or an interface. */
export const routeOf = (path: string): string | undefined =>
  downloads.has(path) ? undefined : patterns.find(({ pattern }) => pattern.test(path))?.route

/** Whether a page is the sellers' or the mediators'. */
export const isOfSellers = (route: string): boolean => /^\/(seller|admin)\b/.test(route)

/** Whether a page is the shop's, which a visitor sees as well as anybody. */
export const isOfShop = (route: string): boolean => /^\/($|products|stores|rules|basket|checkout|sign-in)/.test(route)

/** Whether a page is one of very many of the same make: a product, a state of the rules, a form behind an order, a mail. Orders and cases themselves are all opened. */
export const isAlike = (route: string): boolean =>
  /^\/(rules|products|stores|admin\/mailbox|notifications)\/\[/.test(route) || /\]\/./.test(route)
