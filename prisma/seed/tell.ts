import { pay } from '@/lib/buying/pay'
import { place } from '@/lib/buying/place'
import { inTransaction, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { DAY, HOUR } from '@/lib/law/time'
import { threadAt } from '@/lib/messages/thread'
import { runDue } from '@/lib/orders/due'
import { type Actor, moveAt } from '@/lib/orders/move'
import { simulateChargeback } from '@/lib/payments/chargebacks'
import { longAgo } from './long-ago'
import { addresses } from './people'
import { stories } from './stories'
import type { Happening, Story } from './story'

type Moment = { readonly at: number; readonly happen: () => Promise<void> }

/**
 * Lets every story happen through the same doors people use, all of them in one order of time, with everything that
 * falls due in between.
 * @throws Error when a story asks for what the law refuses: a mistake in the story.
 */
export async function tell(now: number, told: (done: number, all: number) => void): Promise<void> {
  const moments = stories.flatMap((story) => momentsOf(story, now)).sort((a, b) => a.at - b.at)
  await longAgo(moments[0]?.at ?? now, async () => {
    for (const [index, { at, happen }] of moments.entries()) {
      await runDue(at)
      await happen()
      told(index + 1, moments.length)
    }
    await runDue(now)
  })
  // What is old news to these people is read; the bell counts the last days.
  const old = { at: { lt: new Date(now - 2 * DAY) } }
  await inTransaction((tx) => tx.notification.updateMany({ where: old, data: { readAt: new Date(now) } }))
}

function momentsOf(story: Story, now: number): Moment[] {
  const placedAt = now - story.hoursAgo * HOUR
  let checkoutId = ''
  const placing = async () => {
    checkoutId = await placeStory(story, placedAt)
  }
  return [
    { at: placedAt, happen: placing },
    ...story.happens.map((happening) => {
      const at = placedAt + happening.at * HOUR
      return { at, happen: () => happen(story, happening, at, checkoutId) }
    }),
  ]
}

async function placeStory(story: Story, at: number): Promise<string> {
  const slugs = story.items.map(([slug]) => slug)
  const products = await reader.product.findMany({ where: { slug: { in: slugs } } })
  const items = story.items.map(([slug, quantity]) => {
    const product = products.find((found) => found.slug === slug)
    if (!product) throw new Error(`story ${story.numbers[0]} buys ${slug}, which nobody sells`)
    return { productId: product.id, quantity }
  })
  const { wallet = 'nothing' } = { wallet: story.wallet }
  const purchase = {
    ...{ key: `seed-${story.numbers[0]}`, items, coupons: story.coupons ?? [], address: addresses[story.buyer] },
    fromWallet: typeof wallet === 'number' ? minor(wallet) : wallet,
    foundBy: story.foundBy ?? 'direct',
  } as const
  const placed = await place(await userId(story.buyer), purchase, { at, numbers: story.numbers })
  if (placed.is !== 'placed') throw new Error(`story ${story.numbers[0]} cannot be placed: ${JSON.stringify(placed)}`)
  return placed.checkoutId
}

async function happen(story: Story, happening: Happening, at: number, checkoutId: string): Promise<void> {
  if ('fault' in happening) {
    await inTransaction((tx) => tx.simFault.create({ data: { kind: happening.fault } }))
    return
  }
  if ('chargeback' in happening) {
    const { means, amount } = happening.chargeback
    const taken = await simulateChargeback(story.numbers[0], means, amount, at)
    if (taken.is !== 'done') throw new Error(`story ${story.numbers[0]}: ${JSON.stringify(taken)}`)
    return
  }
  const number = story.numbers['order' in happening ? (happening.order ?? 0) : 0] as string
  const actor = { userId: await actorId(happening.by, story, number), as: happening.by }
  if ('says' in happening) {
    await tellSaid(number, actor, happening.says, at)
    return
  }
  const answer =
    happening.do === 'pay' ? await pay(actor.userId, checkoutId, at) : await moveAt(at, number, actor, happening.do)
  if (answer.is !== 'paid' && answer.is !== 'done')
    throw new Error(`story ${number} at ${happening.at} h: ${JSON.stringify(happening)} gave ${JSON.stringify(answer)}`)
}

/** What was said in a story is read; talks with something unread in them are told on their own. */
async function tellSaid(number: string, { userId, as }: Actor, text: string, at: number): Promise<void> {
  const order = await reader.order.findUniqueOrThrow({ where: { number }, include: { store: true } })
  const sentAt = new Date(at)
  await inTransaction(async (tx) => {
    const threadId = await threadAt(tx, { buyerId: order.buyerId, store: order.store, orderId: order.id }, at)
    const read = { sentAt, buyerReadAt: sentAt, sellerReadAt: sentAt }
    await tx.message.create({ data: { threadId, orderId: order.id, authorId: userId, as, text, ...read } })
  })
}

async function actorId(by: 'buyer' | 'seller' | 'mediator', story: Story, number: string): Promise<string> {
  if (by === 'buyer') return userId(story.buyer)
  if (by === 'mediator') return userId('mediator@example.com')
  const order = await reader.order.findUniqueOrThrow({ where: { number }, include: { store: true } })
  return order.store.ownerId
}

const userId = async (email: string): Promise<string> =>
  (await reader.user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id
