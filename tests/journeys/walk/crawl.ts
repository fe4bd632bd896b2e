import type { Page } from '@playwright/test'
import { axeOn, isAsWide, type Look, lookOn, looks, markNew, thinOut, wear, widen } from './axe-looks'
import { faultsOn } from './page-faults'
import { representatives } from './representatives'
import { isAlike, routeOf } from './routes'

/** Of addresses that differ only in what they ask (`?status=…&sort=…`), or in an order that another stands for, so many are opened and so many more asked for. */
const OPENED = 1
const ASKED = 1
/** `WALK=all` opens every one of them, and has axe look at what is new to it in every look. */
const everything = process.env.WALK === 'all'

/** How long one person may walk. */
export const LONGEST_MS = everything ? 7_200_000 : 900_000

const wholeLooks = looks.filter(({ coloursOnly }) => !coloursOnly)

/** What the walks of everybody together have seen: the makes of what axe looked at, places everybody sees alike, and routes. */
export type Seen = {
  readonly makes: Set<string>
  readonly places: Set<string>
  readonly routes: Set<string>
  /** Routes that another walk opens, and this one only asks for. */
  readonly isElsewhere: (route: string) => boolean
  /** Routes of which axe looked at a whole page. */
  readonly looked: Set<string>
  opened: number
  looks: number
}

export const nothingSeen = (isElsewhere: Seen['isElsewhere'] = () => false): Seen => ({
  isElsewhere,
  makes: new Set(),
  places: new Set(),
  routes: new Set(),
  looked: new Set(),
  opened: 0,
  looks: 0,
})

/**
 * Starts at some pages and goes wherever their links lead, or no further with `here`, as the person who is signed in.
 * Answers with everything that is wrong, one line each.
 */
export async function crawl(page: Page, starts: readonly string[], seen: Seen, here = false): Promise<string[]> {
  const found: string[] = []
  const standIns = await representatives()
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error}`))
  const queue = starts.map((path) => ({ path, from: 'the walk' }))
  const known = new Set(starts)
  const turns = new Map<string, number>()
  const origin = process.env.NEXTAUTH_URL ?? ''

  for (let next = queue.shift(); next; next = queue.shift()) {
    const { path, from } = next
    const { pathname, searchParams } = new URL(path, origin)
    const route = routeOf(pathname)
    // What is not somebody's own looks the same to the next one.
    if (route && isAlike(route) && seen.places.has(path)) continue
    const kind = [route, ...new Set([...searchParams.keys()].sort())].join(' ')
    const turn = (turns.get(kind) ?? 0) + 1
    turns.set(kind, turn)
    const number = orderOf(pathname)
    const isStoodFor = number !== undefined && !standIns.has(number)
    const isElsewhere = route !== undefined && seen.isElsewhere(route)
    const isOneOfMany = searchParams.size > 0 || isElsewhere || isStoodFor || (route !== undefined && isAlike(route))
    if (!everything && isOneOfMany && turn > OPENED + ASKED) continue
    if (!route || (!everything && (isElsewhere || (isOneOfMany && turn > OPENED)))) {
      const status = (await page.request.get(path, { maxRedirects: 3 })).status()
      if (status >= 400) found.push(`${path}: ${status}, linked from ${from}`)
      continue
    }
    seen.routes.add(route)
    seen.places.add(path)
    const links = await open(page, path, from, seen, found)
    for (const link of here && !everything ? [] : links) {
      const url = new URL(link)
      const to = url.pathname + url.search
      if (url.origin !== origin || known.has(to) || to.startsWith('/api/auth')) continue
      known.add(to)
      queue.push({ path: to, from: path })
    }
  }
  return found
}

/** The number of the order a page is about. */
const orderOf = (pathname: string): string | undefined => pathname.match(/^(?:\/seller)?\/orders\/(R\d+)/)?.[1]

/** Opens one page, looks at it, and answers with the addresses it links to. */
async function open(page: Page, path: string, from: string, seen: Seen, found: string[]): Promise<string[]> {
  const tell = (faults: readonly string[]) => found.push(...faults.map((fault) => `${path}, ${lookOn(page)}: ${fault}`))
  // A page is opened in the width that the one before it was left in.
  const turns = isAsWide(page, wholeLooks.at(-1) as Look) ? wholeLooks.toReversed() : wholeLooks
  await widen(page, turns[0] as Look)
  const response = await page.goto(path)
  // What the script still has to do with the page is done before anything is taken from it.
  await page.evaluate(() => scheduler.postTask(() => undefined, { priority: 'background' }))
  seen.opened += 1
  if (!response || response.status() >= 400) {
    found.push(`${path}: ${response?.status()}, linked from ${from}`)
    return []
  }
  for (const look of turns) {
    await widen(page, look)
    tell(await faultsOn(page))
  }
  // Links in drawings have no plain `href`. By `evaluate`, since `$$eval` has each page read Playwright's own script first.
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')].map((a) => new URL(a.getAttribute('href') ?? '', location.href).href),
  )
  // The first page of a route is looked at as a whole, later ones where they are new.
  const route = routeOf(new URL(page.url()).pathname) ?? ''
  const isFirst = !seen.looked.has(route)
  await thinOut(page)
  const makes = await markNew(page, [...seen.makes])
  for (const make of makes) seen.makes.add(make)
  if (!isFirst && makes.length === 0) return links
  seen.looked.add(route)
  const lookAt = async (coloursOnly: boolean) => {
    tell(await axeOn(page, coloursOnly, !isFirst))
    seen.looks += 1
  }
  // Parts are looked at as the page is now; a whole page in two looks, which have both themes and both widths between them.
  if (!everything && !isFirst) await lookAt(false)
  else
    for (const look of everything ? looks : turns.toReversed()) {
      await wear(page, look)
      await lookAt(look.coloursOnly)
    }
  return links
}
