import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, reader } from '@/lib/db'
import { moves } from '@/lib/law/moves'
import type { Person as Party } from '@/lib/law/order'
import { findOrder } from '@/lib/orders/queries/order-view'
import { type Attempt, quiet, refusedAll } from './digest'
import { type Action, actionsOf, type Room, roomOfAction } from './doors'
import { calledForm, fieldsFor, partiesTo, plainForm, type Target, targets } from './forms'
import { type Answer, ask } from './http'
import { brokenInLog, leaksInLog } from './leaks'
import { everybody, type Person, person } from './people'

/** On so many orders somebody tries each action; on every one of them with `ATTACKS=all`. */
const ORDERS = process.env.ATTACKS === 'all' ? Number.POSITIVE_INFINITY : 1
const AT_ONCE = 4

const actions = actionsOf(process.env.ATTACKED_BUILD ?? '.next-test')
const asParty: Partial<Record<Room, Party>> = { buyer: 'buyer', seller: 'seller', case: 'mediator' }
/** What takes away what others need comes last. */
const LAST = /#(jumpClock|setClock|remove)$/

let people: readonly Person[] = []
let orders: readonly Target[] = []

beforeAll(async () => {
  people = await everybody()
  orders = await targets()
  await quiet()
})

/** Whether somebody may send an action about an order: what they are to it, or to the shop. */
function may(action: Action, of: Target, who: Person): boolean {
  const room = roomOfAction(action) as Room
  const party = asParty[room]
  if (party) return partiesTo(of, who).includes(party)
  if (room === 'own') return of.thread !== null && partiesTo(of, who).some((as) => as !== 'mediator')
  if (room === 'mediator') return who.viewer?.isMediator ?? false
  // What a form says of somebody else’s store is not done, and it is their own that they may send it about.
  if (room === 'store') return who.viewer?.id === of.store.ownerId
  return room === 'everybody' || who.viewer !== null
}

/** Whether there is what the action is about. */
const has = ({ name }: Action, of: Target) => !/^(claim|release)$/.test(name) || of.mediationCases.length > 0

const addressOf = ({ route }: Action, of: Target) =>
  route
    .replace('[number]', of.number)
    .replace('[step]', route.startsWith('/seller') ? 'more-time' : 'appeal')
    .replace('[thread]', of.thread?.id ?? 'none')
    .replace('[slug]', of.store.products[0]?.slug ?? '')
    .replace('[id]', route.includes('drafts') ? of.draft.id : (of.disputes[0]?.id ?? 'none'))

function send(action: Action, of: Target, who: Person, how: 'plain' | 'called'): Promise<Answer> {
  const fields = fieldsFor(action, of)
  const sent = how === 'plain' ? { body: plainForm(action, fields), headers: {} } : calledForm(action, fields)
  return ask(addressOf(action, of), who, { method: 'POST', ...sent })
}

const nameOf = ({ file, name }: Action) => `${file}#${name}`

/** Orders with something of everything first, each time another one. */
function pick(at: number, wanted: (of: Target) => boolean, most = ORDERS): Target[] {
  const fit = orders.filter(wanted)
  const rich = fit.filter(({ disputes, thread }) => disputes.length > 0 && thread)
  const from = rich.length > 0 && most === 1 && at % 2 === 0 ? rich : fit
  return most === 1 ? from.slice(at % Math.max(1, from.length)).slice(0, 1) : fit
}

/** Who tries as often as here would soon be told to wait, instead of what they may. */
const forgetTries = () => inTransaction((tx) => tx.signInTry.deleteMany())

describe('F1 everybody sends every action of the build', () => {
  test('F1 every action says whose it is', () => {
    expect(actions.filter((action) => !roomOfAction(action)).map(nameOf)).toEqual([])
    expect(actions.length).toBeGreaterThan(75)
  })

  test('F1 whoever may not send it is told that there is nothing, or to sign in, and nothing changes', async () => {
    const attempts: Attempt[] = actions.flatMap((action, row) =>
      people.flatMap((who, column) =>
        pick(row + column * 7, (of) => !may(action, of, who)).map((of, turn) => {
          const how = (row + column + turn) % 2 === 0 ? 'plain' : 'called'
          const make = async () => {
            await forgetTries()
            const { outcome, status } = await send(action, of, who, how)
            if (outcome === 'broken') return String(status)
            // Whoever has a store, or threads, of their own is told what is wrong, or nothing: what counts is that nothing changes.
            if (roomOfAction(action) === 'store' && who.viewer?.hasStore) return null
            if (roomOfAction(action) === 'own') return null
            const right = outcome === 'not-found' || (outcome === 'sign-in' && !who.viewer)
            return right ? null : `${outcome} ${status}`
          }
          return { name: `${who.name} sends ${nameOf(action)} about ${of.number}, ${how}`, make }
        }),
      ),
    )
    console.log(`${attempts.length} forbidden actions`)
    expect(await refusedAll(attempts, AT_ONCE)).toEqual([])
    expect(attempts.length).toBeGreaterThan(350)
  })

  test('F1 whoever may send it gets as far as the law, and what they do was open to them by it', async () => {
    const wrong: string[] = []
    const inOrder = [...actions].sort((a, b) => Number(LAST.test(nameOf(a))) - Number(LAST.test(nameOf(b))))
    for (const [row, action] of inOrder.entries()) {
      const { name } = people.find((who) => orders.some((of) => may(action, of, who) && who.viewer)) as Person
      // A session may have ended meanwhile: signing out and a new password end all of them.
      const who = await person(name)
      await forgetTries()
      const [of] = pick(row, (target) => may(action, target, who) && has(action, target), 1)
      if (!of) throw new Error(`${nameOf(action)} has nothing to be tried on`)
      wrong.push(...(await sendAllowed(action, of, who)))
    }
    expect(wrong).toEqual([])
  })

  afterAll(async () => {
    expect(await leaksInLog()).toEqual([])
    expect(brokenInLog()).toEqual([])
  })
})

/** What an action that its sender may send did wrong: it broke, never got as far as the law, or did what was not open. */
async function sendAllowed(action: Action, of: Target, who: Person): Promise<string[]> {
  const party = asParty[roomOfAction(action) as Room]
  const view = party && who.viewer ? await findOrder(of.number, who.viewer) : null
  const open = view && party ? moves(view.order, party, view.circumstances).filter((option) => option.open) : []
  const before = await reader.historyEntry.count({ where: { orderId: of.id } })
  const { outcome, status, text } = await send(action, of, who, 'plain')
  const wrong: string[] = []
  const say = (what: string) => wrong.push(`${who.name} sends ${nameOf(action)} about ${of.number}: ${what}`)
  if (!['done', 'shown'].includes(outcome) && !action.file.startsWith('app/sign-in/')) say(`${outcome} ${status}`)
  if (outcome === 'shown' && FIELD_WRONG.test(text) && !/data-refusal=/.test(text))
    say('it never got as far as the law')
  const done = await reader.historyEntry.findMany({
    where: { orderId: of.id, by: party ?? '' },
    orderBy: { seq: 'asc' },
    skip: 0,
  })
  for (const { move, seq } of done.filter(({ seq }) => seq > before))
    if (!open.some((option) => option.move === move)) say(`it made the move ${move} (${seq}), which was not open`)
  return wrong
}

const FIELD_WRONG = /aria-invalid="true"/
