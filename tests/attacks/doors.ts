import { readdirSync, readFileSync } from 'node:fs'

/** What answers at an address, as the folders of the app name it: `/orders/[number]`. */
export type Place = { readonly route: string; readonly is: 'page' | 'route' }

// Doors for measurements do not exist unless BENCH=1; what stands beside a page has no address of its own.
const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => !file.includes('@'))

const placesOf = (name: string, is: Place['is']): Place[] =>
  files
    .filter((file) => file === name || file.endsWith(`/${name}`))
    .map((file) => ({ route: `/${file.slice(0, -name.length).replace(/\/$/, '')}`, is }))

/** Every page and every route there is. */
export const places: readonly Place[] = [...placesOf('page.tsx', 'page'), ...placesOf('route.ts', 'route')]

/** A server action of the build, by the file that it is in, its name, and an address it can be sent to. */
export type Action = {
  readonly id: string
  readonly file: string
  readonly name: string
  /** The route of a page that has it, as the folders name it. */
  readonly route: string
}

type Manifest = {
  readonly node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

/** Every action of a build: what its server would run, whatever the pages show. */
export function actionsOf(build: string): Action[] {
  const { node } = JSON.parse(readFileSync(`${build}/server/server-reference-manifest.json`, 'utf8')) as Manifest
  return Object.entries(node)
    .map(([id, { filename, exportedName, workers }]) => {
      const pages = Object.keys(workers).filter((page) => !page.includes('@') && !page.includes('_not-found'))
      const folder = filename.replace(/\/actions\.ts$/, '')
      const beside = pages.find((page) => page === `${folder}/page`)
      const page = beside ?? pages.find((page) => page.startsWith(folder)) ?? pages[0] ?? ''
      return { id, file: filename, name: exportedName, route: page.replace(/^app/, '').replace(/\/page$/, '') || '/' }
    })
    .sort((a, b) => `${a.file} ${a.name}`.localeCompare(`${b.file} ${b.name}`))
}

/** Whose a place or an action is, by the room of the app that it is in. */
export type Room = 'everybody' | 'signed-in' | 'own' | 'buyer' | 'seller' | 'store' | 'mediator' | 'case' | 'operator'

const ROOMS: readonly (readonly [RegExp, Room])[] = [
  // Of an order, or of somebody’s own: the party function is asked about each.
  [/^\/admin\/(disputes\/\[id\]|reviews\/\[number\])/, 'case'],
  [/^\/admin(\/|$)/, 'mediator'],
  [/^\/seller\/orders\/\[number\]/, 'seller'],
  // It says so to whoever has no store.
  [/^\/seller$/, 'signed-in'],
  [/^\/seller(\/|$)/, 'store'],
  [/^\/orders\/\[number\]/, 'buyer'],
  [/^\/(messages|notifications|files)\/\[/, 'own'],
  [/^\/(orders|messages|notifications|account|checkout)(\/|$)/, 'signed-in'],
  [/^\/(api\/metrics|api\/bench|bench)$/, 'operator'],
  [/^\/(api\/(health|live|auth\/.*)|sign-in(\/.*)?|basket|products\/.*|stores\/.*|rules(\/.*)?)?$/, 'everybody'],
]

/** The room of a place; none where nobody has said whose it is. */
export const roomOf = (route: string): Room | undefined => ROOMS.find(([pattern]) => pattern.test(route))?.[1]

// Actions that are elsewhere than those they are for.
const ELSEWHERE: Readonly<Record<string, Room>> = {
  'app/seller/actions.ts': 'seller',
  'app/messages/actions.ts#ask': 'signed-in',
  'app/messages/actions.ts': 'own',
  'app/checkout/actions.ts#quoteNow': 'everybody',
}

/** The room of an action: that of its file. */
export const roomOfAction = ({ file, name }: Action): Room | undefined =>
  ELSEWHERE[`${file}#${name}`] ??
  ELSEWHERE[file] ??
  roomOf(file.replace(/^app/, '').replace(/\/actions\.ts$/, '') || '/')
