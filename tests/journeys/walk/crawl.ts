import type { Page } from '@playwright/test'
import { axeOn, type Look, looks, makeOf, thinOut, wear } from './axe-looks'
import { faultsOn } from './page-faults'
import { routeOf } from './routes'

/** Of addresses of one route that differ only in what they ask (`?status=…&sort=…`) so many are opened and so many more asked for. */
const OPENED = 3
const ASKED = 12
/** `WALK=all` has axe look at every page, and not only at what is new on it. */
const everyPage = process.env.WALK === 'all'

/** What a walk has seen: in each look the makes of what axe looked at, and the routes that were opened. */
export type Seen = {
  readonly makes: Map<string, Set<string>>
  readonly routes: Set<string>
  opened: number
  looked: number
}

export const nothingSeen = (): Seen => ({ makes: new Map(), routes: new Set(), opened: 0, looked: 0 })

/** Starts at some pages and goes wherever their links lead, as the person who is signed in. Answers with everything that is wrong, one line each. */
export async function crawl(page: Page, starts: readonly string[], seen: Seen): Promise<string[]> {
  const found: string[] = []
  const queue = starts.map((path) => ({ path, from: 'the walk' }))
  const known = new Set(starts)
  const turns = new Map<string, number>()
  const places = new Set<string>()
  const origin = new URL(page.url() === 'about:blank' ? (process.env.NEXTAUTH_URL ?? '') : page.url()).origin

  for (let next = queue.shift(); next; next = queue.shift()) {
    const { path, from } = next
    const [bare = ''] = path.split('?')
    const route = routeOf(bare)
    const questions = `${route} ${[...new URL(path, origin).searchParams.keys()].sort().join('&')}`
    const turn = (turns.get(questions) ?? 0) + 1
    turns.set(questions, turn)
    // Every place is opened once, whatever is asked there.
    const opens = route !== undefined && (turn <= OPENED || !places.has(bare))
    if (!opens) {
      if (turn > OPENED + ASKED) continue
      const { status } = await ask(page, path)
      if (status >= 400) found.push(`${path}: ${status}, linked from ${from}`)
      continue
    }
    places.add(bare)
    seen.routes.add(route)
    if (process.env.WALK_LOG) console.log(Math.round(performance.now()), seen.looked, path)
    const links = await open(page, path, from, seen, found)
    for (const link of links) {
      const url = new URL(link)
      const to = url.pathname + url.search
      if (url.origin !== origin || known.has(to) || to.startsWith('/api/auth')) continue
      known.add(to)
      queue.push({ path: to, from: path })
    }
  }
  return found
}

const ask = async (page: Page, path: string) => ({
  status: (await page.request.get(path, { maxRedirects: 3 })).status(),
})

/** Opens one page, looks at it, and answers with the addresses it links to. */
async function open(page: Page, path: string, from: string, seen: Seen, found: string[]): Promise<string[]> {
  await wear(page, looks[0])
  const response = await page.goto(path)
  seen.opened += 1
  if (!response || response.status() >= 400) {
    found.push(`${path}: ${response?.status()}, linked from ${from}`)
    return []
  }
  // Links in drawings have no plain `href`.
  const links = await page.$$eval('a[href]', (all) =>
    all.map((a) => new URL(a.getAttribute('href') ?? '', location.href).href),
  )
  const tell = (look: Look, faults: readonly string[]) =>
    found.push(...faults.map((fault) => `${path}, ${look.name}: ${fault}`))
  const fresh: Look[] = []
  for (const look of looks) {
    await wear(page, look)
    if (!look.coloursOnly) tell(look, await faultsOn(page))
    if (await hasNews(page, look.name, seen)) fresh.push(look)
  }
  if (fresh.length > 0) await thinOut(page)
  for (const look of fresh) {
    await wear(page, look)
    tell(look, await axeOn(page, look))
    seen.looked += 1
  }
  return links
}

/** Whether there is anything on the page that axe has not looked at in this look. */
async function hasNews(page: Page, look: string, seen: Seen): Promise<boolean> {
  const before = seen.makes.get(look) ?? new Set()
  const makes = await makeOf(page)
  const isNew = everyPage || makes.some((make) => !before.has(make))
  seen.makes.set(look, new Set([...before, ...makes]))
  return isNew
}
