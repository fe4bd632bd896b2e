import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { beyond, cutPage, type Place, placeKey, placeOf } from '@/lib/keyset'
import type { Party } from '@/lib/law/order'
import { DAY, type Instant } from '@/lib/law/time'
import { withoutSide } from '@/lib/mediation/without-side'
import { type RecordedCommand, recordedCommand } from '@/lib/orders/recorded-command'
import type { DeedKind } from './deed'
import { type Looking, PARTIES } from './looking'

/** One thing that was done: a move of an order, or a deed beside them. */
export type Logged = {
  readonly key: string
  readonly at: Instant
  /** The party that moved; null for a deed. */
  readonly by: Party | null
  /** What whoever did it is called, where anybody is known. */
  readonly name: string | null
  readonly number: string | null
} & (
  | { readonly is: 'move'; readonly command: RecordedCommand; readonly rule: string; readonly currency: string }
  | { readonly is: 'deed'; readonly kind: DeedKind; readonly facts: Readonly<Record<string, unknown>> }
)

export type LogPage = {
  readonly entries: readonly Logged[]
  /** The keys at which the pages beside this one begin; null where there is none. */
  readonly before: string | null
  readonly after: string | null
}

const PER_PAGE = 50
/** The most rows of one export; a log that is longer is narrowed first. */
export const LONGEST_EXPORT = 10_000

type Mediator = { readonly id: string }

/**
 * Everything that was done, newest first: the history of orders and the deeds beside it, as one list. Pages are cut at
 * keys, so the thousandth is as fast as the first and nothing is shown twice when more is done meanwhile. Orders in which
 * the mediator who looks has a side are left out: their page says of a ruling what its two sides may know by now (D3, F1).
 */
export async function auditLog(mediator: Mediator, looking: Looking, perPage = PER_PAGE): Promise<LogPage> {
  const backwards = looking.before !== undefined
  const edge = placeOf(looking.before ?? looking.after)
  const found = await entries(mediator, looking, perPage + 1, edge, backwards)
  const { rows, ...beside } = cutPage(found, perPage, { fromKey: edge !== null, backwards }, ({ key }) => key)
  return { entries: rows, ...beside }
}

/** The same without pages, for a table that leaves the shop. */
export const exportedLog = (mediator: Mediator, looking: Looking): Promise<Logged[]> =>
  entries(mediator, looking, LONGEST_EXPORT, null, false)

/** Deeds and moves: `d-…` and `m-…` are their ids among all that was done. Of one moment, moves stand above deeds. */
type Source = 'd' | 'm'

async function entries(
  mediator: Mediator,
  looking: Looking,
  take: number,
  edge: Place | null,
  backwards: boolean,
): Promise<Logged[]> {
  const mediators = looking.who === 'mediator' ? await mediatorIds() : []
  const direction = backwards ? 'asc' : 'desc'
  const orderBy = [{ at: direction }, { id: direction }] as const
  const [moves, deeds] = await Promise.all([
    wants(looking, 'm')
      ? reader.historyEntry.findMany({
          where: { AND: [movesWhere(looking), { order: withoutSide(mediator.id) }, past('m', edge, backwards)] },
          orderBy: [...orderBy],
          take,
          select: {
            ...{ id: true, at: true, by: true, move: true, actorId: true, rule: true, command: true },
            order: { select: { number: true, currency: true } },
          },
        })
      : [],
    wants(looking, 'd')
      ? reader.deed.findMany({
          where: { AND: [deedsWhere(looking, mediators), past('d', edge, backwards)] },
          orderBy: [...orderBy],
          take,
        })
      : [],
  ])
  const names = await namesOf([...moves, ...deeds].flatMap(({ actorId }) => actorId ?? []))
  const called = (actorId: string | null) => (actorId && names.get(actorId)) || null
  const all: Logged[] = [
    ...moves.map((row) => {
      const { actorId, rule, order } = row
      const command = recordedCommand(row)
      return {
        ...{ is: 'move' as const, ...placed('m', row), by: command.by, name: called(actorId) },
        ...{ number: order.number, currency: order.currency, rule, command },
      }
    }),
    ...deeds.map((row) => ({
      ...{ is: 'deed' as const, ...placed('d', row), by: null, name: called(row.actorId), number: row.number },
      ...{ kind: row.kind as DeedKind, facts: row.facts as Record<string, unknown> },
    })),
  ]
  const sign = backwards ? 1 : -1
  // Of one moment, the keys differ in the ids alone.
  all.sort((a, b) => sign * (a.at - b.at || compare(a.key, b.key)))
  return all.slice(0, take)
}

function placed(source: Source, { at, id }: { readonly at: Date; readonly id: string }) {
  const place = { at: at.getTime(), id: `${source}-${id}` }
  return { key: placeKey(place), at: place.at }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Whether what is looked for can be among the moves, or among the deeds. */
function wants({ what, who }: Looking, source: Source): boolean {
  if (source === 'm') return what === undefined || what === 'moves' || what.startsWith('m.')
  // Of the parties only mediators do anything beside moves that is theirs as such.
  if (who !== undefined && who !== 'mediator' && isParty(who)) return false
  return what === undefined || what === 'deeds' || what.startsWith('d.')
}

const isParty = (who: string) => PARTIES.some((party) => party === who)

function movesWhere({ number, who, what, ...looking }: Looking): Prisma.HistoryEntryWhereInput {
  return {
    ...(number && { order: { number } }),
    ...(who && (isParty(who) ? { by: who } : { actorId: who })),
    ...(what?.startsWith('m.') && { move: what.slice(2) }),
    ...days(looking),
  }
}

function deedsWhere({ number, who, what, ...looking }: Looking, mediators: readonly string[]): Prisma.DeedWhereInput {
  return {
    ...(number && { number }),
    ...(who && { actorId: who === 'mediator' ? { in: [...mediators] } : who }),
    ...(what?.startsWith('d.') && { kind: what.slice(2) }),
    ...days(looking),
  }
}

const days = ({ from, to }: Pick<Looking, 'from' | 'to'>) =>
  (from || to) && {
    at: {
      ...(from && { gte: new Date(`${from}T00:00:00Z`) }),
      ...(to && { lt: new Date(Date.parse(`${to}T00:00:00Z`) + DAY) }),
    },
  }

/** Everything of a source past a key, in the direction of the reading. */
function past(source: Source, edge: Place | null, backwards: boolean) {
  if (!edge) return {}
  const [, of = '', id = ''] = /^(\w)-(.*)$/.exec(edge.id) ?? []
  if (of === source) return beyond('at', { at: edge.at, id }, backwards)
  // Of the moment itself all of this source is past the key, or nothing.
  const at = new Date(edge.at)
  const isPast = backwards ? source > of : source < of
  if (backwards) return { at: isPast ? { gte: at } : { gt: at } }
  return { at: isPast ? { lte: at } : { lt: at } }
}

const mediatorIds = async () =>
  (await reader.user.findMany({ where: { isMediator: true }, select: { id: true } })).map(({ id }) => id)

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const users = await reader.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}

/** The mediators by name, to look for what one of them did. */
export const mediatorNames = async (): Promise<Record<string, string>> => {
  const users = await reader.user.findMany({
    where: { isMediator: true },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  return Object.fromEntries(users.map(({ id, name }) => [id, name]))
}
