import { readFileSync } from 'node:fs'
import type { Viewer } from '@/lib/auth/token'
import { reader } from '@/lib/db'
import { findFile } from '@/lib/files/open'
import { law } from '@/lib/law/table'
import { findThread } from '@/lib/messages/find'
import { partiesOf } from '@/lib/orders/party'
import { type Place, roomOf } from './doors'
import { draftOf } from './things'

/** One address of a place, and who is let in, by the same functions that the shop asks. */
export type Spot = {
  readonly path: string
  readonly lets: (viewer: Viewer | null) => boolean | Promise<boolean>
  /** Whoever has a side in what it is about may be led to a page of their own. */
  readonly leads?: (viewer: Viewer | null) => boolean
  /** What of it nobody else may read. */
  readonly hides?: readonly string[]
  /** There are very many alike. */
  readonly many?: true
}

/** So many of what is alike but for whose it is. */
const SOME = 3

/** The names of the steps that have a page of their own, as their file lists them. */
const stepsIn = (folder: string): string[] =>
  [...readFileSync(`app/${folder}/[number]/[step]/steps.tsx`, 'utf8').matchAll(/^ {2}'?([\w-]+)'?: \{$/gm)].map(
    ([, name]) => name ?? '',
  )

const orders = () =>
  reader.order.findMany({
    orderBy: { number: 'asc' },
    select: {
      ...{ number: true, buyerId: true },
      checkout: { select: { street: true } },
      store: { select: { ownerId: true } },
      buyer: { select: { name: true } },
      lines: { select: { title: true } },
      disputes: { select: { id: true } },
    },
  })
type Order = Awaited<ReturnType<typeof orders>>[number]

const parties = (viewer: Viewer | null, order: Order) => (viewer ? partiesOf(viewer, order) : [])

const ofOrder = (order: Order, path: string, lets: Spot['lets']): Spot => ({
  ...{ path, lets, many: true },
  leads: (viewer) => parties(viewer, order).some((party) => party !== 'mediator'),
  hides: [order.checkout.street, order.buyer.name, ...order.lines.map(({ title }) => title)],
})

/** Every address of a place, or some of very many; none where nobody has said how to get to one. */
export async function spotsOf({ route }: Place): Promise<readonly Spot[]> {
  const room = roomOf(route)
  const only = (lets: Spot['lets'], path = route) => [{ path, lets }]
  if (route.includes('[number]') || route.startsWith('/admin/disputes/[')) return spotsOfOrders(route)
  if (route.includes('[')) return spotsOfThings(route)
  if (route === '/messages/new') {
    const { slug } = await reader.store.findFirstOrThrow()
    return only((viewer) => viewer !== null, `${route}?store=${slug}`)
  }
  switch (room) {
    case 'everybody':
      return only(() => true)
    case 'signed-in':
      return only((viewer) => viewer !== null)
    case 'store':
      return only((viewer) => viewer?.hasStore ?? false)
    case 'mediator':
      return only((viewer) => viewer?.isMediator ?? false)
    case 'operator':
      return only(() => false)
    default:
      return []
  }
}

async function spotsOfOrders(route: string): Promise<readonly Spot[]> {
  const steps = route.includes('[step]') ? stepsIn(route.startsWith('/seller') ? 'seller/orders' : 'orders') : ['']
  const found = await orders()
  return found.flatMap((order) => {
    const at = (step: string) => route.replace('[number]', order.number).replace('[step]', step)
    if (route.startsWith('/admin/disputes/['))
      return order.disputes.map(({ id }) =>
        ofOrder(order, `/admin/disputes/${id}`, (viewer) => parties(viewer, order).includes('mediator')),
      )
    if (route.startsWith('/admin/'))
      return ofOrder(order, at(''), (viewer) => parties(viewer, order).includes('mediator'))
    if (route.startsWith('/seller/'))
      return steps.map((step) => ofOrder(order, at(step), (viewer) => parties(viewer, order).includes('seller')))
    // The order's own page leads its seller to theirs, and a mediator reads it.
    if (route === '/orders/[number]')
      return ofOrder(order, at(''), (viewer) => parties(viewer, order).some((party) => party !== 'seller'))
    return steps.map((step) => ofOrder(order, at(step), (viewer) => parties(viewer, order).includes('buyer')))
  })
}

async function spotsOfThings(route: string): Promise<readonly Spot[]> {
  const some = <T>(things: readonly T[], spot: (thing: T) => Spot) => things.slice(0, SOME).map(spot)
  const anybody = (path: string): Spot => ({ path, lets: () => true })
  const mediators = (path: string): Spot => ({ path, lets: (viewer) => viewer?.isMediator ?? false })
  switch (route) {
    case '/products/[slug]':
      return some(await reader.product.findMany(), ({ slug }) => anybody(`/products/${slug}`))
    case '/stores/[slug]':
      return some(await reader.store.findMany(), ({ slug }) => anybody(`/stores/${slug}`))
    case '/rules/[region]/[state]':
      return some(Object.entries(law), ([region, states]) => anybody(`/rules/${region}/${Object.keys(states)[0]}`))
    case '/messages/[thread]':
      return some(await reader.thread.findMany(), ({ id }) => ({
        path: `/messages/${id}`,
        lets: async (viewer) => viewer !== null && (await findThread(id, viewer)) !== null,
      }))
    case '/files/[id]':
      return some(await reader.attachment.findMany(), ({ id }) => ({
        path: `/files/${id}`,
        lets: async (viewer) => viewer !== null && (await findFile(id, viewer)) !== null,
      }))
    case '/notifications/[id]':
      return some(await reader.notification.findMany({ distinct: ['userId'] }), ({ id, userId }) => ({
        path: `/notifications/${id}`,
        lets: (viewer) => viewer?.id === userId,
      }))
    case '/admin/mailbox/[id]':
    case '/admin/mailbox/[id]/html':
      return some(await reader.mail.findMany({ take: 2 }), ({ id }) => mediators(route.replace('[id]', id)))
    case '/admin/policies/drafts/[id]':
    case '/admin/policies/drafts/[id]/publish':
      return [mediators(route.replace('[id]', (await draftOf()).id))]
    case '/api/auth/[...nextauth]':
      return ['session', 'providers', 'csrf', 'signin'].map((name) => anybody(`/api/auth/${name}`))
    default:
      return []
  }
}
