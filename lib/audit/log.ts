import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { cutPage } from '@/lib/keyset'
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
  const edge = keyOf(looking.before ?? looking.after)
  const found = await entries(mediator, looking, perPage + 1, edge, backwards)
  const { rows, ...beside } = cutPage(found, perPage, { fromKey: edge !== null, backwards }, ({ key }) => key)
  return { entries: rows, ...beside }
}

/** The same without pages, for a table that leaves the shop. */
export const exportedLog = (mediator: Mediator, looking: Looking): Promise<Logged[]> =>
  entries(mediator, looking, LONGEST_EXPORT, null, false)

type Source = 'd' | 'm'
type Key = { readonly at: Instant; readonly source: Source; readonly id: string }

function keyOf(text: string | undefined): Key | null {
  const [at, source, id] = text?.split('~') ?? []
  return at && id && (source === 'd' || source === 'm') ? { at: Number(at), source, id } : null
}

async function entries(
  mediator: Mediator,
  looking: Looking,
  take: number,
  edge: Key | null,
  backwards: boolean,
): Promise<Logged[]> {
  const mediators = looking.who === 'mediator' ? await mediatorIds() : []
  const direction = backwards ? 'asc' : 'desc'
  const orderBy = [{ at: direction }, { id: direction }] as const
  const [moves, deeds] = await Promise.all([
    wants(looking, 'm')
      ? reader.historyEntry.findMany({
          where: { AND: [movesWhere(looking), { order: withoutSide(mediator.id) }, beyond('m', edge, backwards)] },
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
          where: { AND: [deedsWhere(looking, mediators), beyond('d', edge, backwards)] },
          orderBy: [...orderBy],
          take,
        })
      : [],
  ])
  const names = await namesOf([...moves, ...deeds].flatMap(({ actorId }) => actorId ?? []))
  const called = (actorId: string | null) => (actorId && names.get(actorId)) || null
  const all: { readonly source: Source; readonly id: string; readonly logged: Logged }[] = [
    ...moves.map((row) => {
      const { id, at, actorId, rule, order } = row
      const command = recordedCommand(row)
      const logged = {
        ...{
          is: 'move' as const,
          key: `${at.getTime()}~m~${id}`,
          at: at.getTime(),
          by: command.by,
          name: called(actorId),
        },
        ...{ number: order.number, currency: order.currency, rule, command },
      }
      return { source: 'm' as const, id, logged }
    }),
    ...deeds.map(({ id, at, actorId, kind, number, facts }) => ({
      ...{ source: 'd' as const, id },
      logged: {
        ...{ is: 'deed' as const, key: `${at.getTime()}~d~${id}`, at: at.getTime(), by: null, name: called(actorId) },
        ...{ number, kind: kind as DeedKind, facts: facts as Record<string, unknown> },
      },
    })),
  ]
  const sign = backwards ? 1 : -1
  all.sort((a, b) => sign * (a.logged.at - b.logged.at || compare(a.source, b.source) || compare(a.id, b.id)))
  return all.slice(0, take).map(({ logged }) => logged)
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

/** Everything past a key, in the direction of the reading. Of one moment, deeds stand before moves and each by its id. */
function beyond(source: Source, edge: Key | null, backwards: boolean) {
  if (!edge) return {}
  const at = new Date(edge.at)
  const past = backwards ? ({ gt: at } as const) : ({ lt: at } as const)
  const turn = backwards ? compare(source, edge.source) : compare(edge.source, source)
  // Both at once is what an index can seek to.
  const from = backwards ? { gte: at } : { lte: at }
  if (turn > 0) return { at: from }
  if (turn < 0) return { at: past }
  return { at: from, OR: [{ at: past }, { at, id: backwards ? { gt: edge.id } : { lt: edge.id } }] }
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
