import { pay } from '@/lib/buying/pay'
import { place } from '@/lib/buying/place'
import { inTransaction, reader } from '@/lib/db'
import type { Command } from '@/lib/law/command'
import { deadline } from '@/lib/law/deadline'
import { decide } from '@/lib/law/decide'
import type { Person } from '@/lib/law/order'
import { DAY, type Instant } from '@/lib/law/time'
import { everything } from '@/lib/law/walk/says'
import { type Checkout, circumstancesOf, type Held, loadCheckout, settle } from '@/lib/orders/checkout'
import { runDue } from '@/lib/orders/due'
import { moveAt } from '@/lib/orders/move'
import { type PersonalCommand, partiesOf } from '@/lib/orders/party'
import { decideChargeback, simulateChargeback } from '@/lib/payments/chargebacks'
import { addFault } from '@/lib/payments/faults'
import { disorder } from './disorder'
import type { Dice, Errand, Fault } from './plan'
import { formOf, PEOPLE } from './world'

/** What a process is sent to do. `aheadMs`: how far its machine's clock is ahead by now. */
export type Order = {
  readonly seed: number
  /** Which of the seed's orders it is. */
  readonly name: string
  readonly errand: Errand
  readonly at: Instant
  readonly fault: Fault | null
  readonly aheadMs: number
}

/** What an errand came to mean, told before it is carried out: whoever does it may not live to tell. */
export type Said =
  | {
      readonly what: 'move'
      readonly number: string
      readonly by: string
      readonly as: Person
      readonly command: PersonalCommand
      readonly at: Instant
    }
  | { readonly what: 'buy'; readonly key: string; readonly by: string; readonly at: Instant }
  | { readonly what: 'pay'; readonly checkoutId: string; readonly by: string; readonly at: Instant }
  | { readonly what: 'other'; readonly text: string }

/** Carries an errand out and answers what the product answered; null where there was nothing to do. */
export async function carryOutErrand({ seed, errand, at }: Order, tell: (said: Said) => void): Promise<unknown> {
  const other = (text: string) => tell({ what: 'other', text })
  switch (errand.do) {
    case 'buy': {
      const { buyer, purchase, numbers } = formOf(seed, errand.form)
      tell({ what: 'buy', key: purchase.key, by: buyer, at })
      return place(buyer, purchase, { at, numbers })
    }
    case 'pay': {
      const checkouts = await reader.checkout.findMany({ orderBy: { key: 'asc' }, select: { id: true, buyerId: true } })
      const checkout = checkouts[errand.dice % checkouts.length]
      if (!checkout) return null
      tell({ what: 'pay', checkoutId: checkout.id, by: checkout.buyerId, at })
      return pay(checkout.buyerId, checkout.id, at)
    }
    case 'move':
      return move(errand.dice, errand.legal, () => at, tell)
    case 'race': {
      // The last moment before a deadline, or the first at which it has passed.
      const to = ({ order, policy }: Held) =>
        Math.max(at, (deadline(order, policy)?.at ?? at) - (errand.before ? 1 : 0))
      return move(errand.dice, true, (held) => Math.min(to(held), at + 30 * DAY), tell)
    }
    case 'work':
      other('works until then')
      return runDue(at)
    case 'charge-back': {
      const number = await anyOrder(errand.dice)
      other(`the bank takes ${errand.amount} by ${errand.means} back from ${number}`)
      return number ? simulateChargeback(number, errand.means, errand.amount, at) : null
    }
    case 'decide-chargeback': {
      const number = await anyOrder(errand.dice)
      other(`the bank decides about ${number}: ${errand.how}`)
      return number ? decideChargeback(number, errand.how, at) : null
    }
    case 'spoil-provider':
      other(`the provider will do this wrong: ${errand.kind}`)
      await addFault(errand.kind)
      return true
    case 'disorder':
      other(`reports from outside: ${errand.how}`)
      return inTransaction((tx) => disorder(tx, errand, at))
  }
}

const chosen = <T>(from: readonly T[], die: number): T | undefined => from[die % from.length]

async function anyOrder(die: number): Promise<string | undefined> {
  const orders = await reader.order.findMany({ orderBy: { number: 'asc' }, select: { number: true } })
  return chosen(orders, die)?.number
}

/** Somebody makes a move that the law has open as they look at it, or one that it has not. */
async function move(
  [which, person, moving, words]: Dice,
  legal: boolean,
  when: (held: Held) => Instant,
  tell: (said: Said) => void,
): Promise<unknown> {
  const number = await anyOrder(which)
  const found = number ? await reader.order.findUnique({ where: { number }, select: { checkoutId: true } }) : null
  const checkout = found && (await loadCheckout(reader, found.checkoutId))
  const held = checkout?.orders.find(({ row }) => row.number === number)
  if (!number || !checkout || !held) return null
  const at = when(held)
  settle(checkout, at)
  const open = legal ? openTo(checkout, held, at) : everybodys(checkout, held)
  // Somebody first, then one of their moves, then how they say it: otherwise most would cancel.
  const by = chosen([...new Set(open.map((one) => one.by))], person)
  const theirs = open.filter((one) => one.by === by)
  const said = chosen([...new Set(theirs.map(({ command }) => command.move))], moving)
  const one = chosen(
    theirs.filter(({ command }) => command.move === said),
    words,
  )
  if (!one) return null
  const { by: _, ...command } = one.command
  tell({ what: 'move', number, by: one.by, as: one.as, command: command as PersonalCommand, at })
  return moveAt(at, number, { userId: one.by, as: one.as }, command as PersonalCommand)
}

type One = { readonly by: string; readonly as: Person; readonly command: Command }

const isPerson = (by: string): by is Person => by === 'buyer' || by === 'seller' || by === 'mediator'

function everybodys({ row: { buyerId } }: Checkout, { row, order, policy }: Held): One[] {
  const said = everything(order, policy)
  return PEOPLE.flatMap((person) => {
    const parties = partiesOf({ id: person, isMediator: person.startsWith('m') }, { buyerId, store: row.store })
    // Whoever has no side in it tries as if they had.
    const [as = 'buyer'] = parties
    return said.flatMap((command) => (command.by === as && isPerson(as) ? [{ by: person, as, command }] : []))
  })
}

function openTo(checkout: Checkout, held: Held, now: Instant): One[] {
  const circumstances = circumstancesOf(checkout, held, now)
  const taken = new Map<Command, boolean>()
  const takes = (command: Command) => {
    const known = taken.get(command) ?? 'accepted' in decide(held.order, command, circumstances)
    taken.set(command, known)
    return known
  }
  const sides: readonly string[] = [checkout.row.buyerId, held.row.store.ownerId]
  return everybodys(checkout, held).filter(
    ({ by, as, command }) => (as === 'mediator' || sides.includes(by)) && takes(command),
  )
}
