import { beforeAll, describe, expect, test } from 'vitest'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { casesOf, decides } from '@/lib/law/case'
import type { Command, Move } from '@/lib/law/command'
import { decide } from '@/lib/law/decide'
import type { Order, Person as Party } from '@/lib/law/order'
import type { Circumstances } from '@/lib/law/rule'
import { law, movesOf, regionNames } from '@/lib/law/table'
import { everything } from '@/lib/law/walk/says'
import { claimOf } from '@/lib/mediation/claim'
import { rowOfCase } from '@/lib/mediation/claiming'
import { type MoveAnswer, moveAt } from '@/lib/orders/move'
import { type PersonalCommand, partiesOf } from '@/lib/orders/party'
import { standing } from '@/lib/orders/queries/standing'
import { type OrderRow, withRegions } from '@/lib/orders/row'
import { type Attempt, quiet, refusedAll } from './digest'
import { everybody, type Person } from './people'

const PARTIES: readonly Party[] = ['buyer', 'seller', 'mediator']
/** Of what a stranger tries on one order, every so many-th; another order and another stranger get the others. `ATTACKS=all` tries all. */
const EVERY = process.env.ATTACKS === 'all' ? 1 : 11

type Row = OrderRow & { readonly store: { readonly ownerId: string } }
type Held = { readonly row: Row; readonly order: Order; readonly circumstances: Circumstances }

let at = 0
let people: readonly (Person & { readonly viewer: NonNullable<Person['viewer']> })[] = []
let orders: readonly Held[] = []

const load = async (number: string): Promise<Held> => {
  const row = await reader.order.findUniqueOrThrow({
    where: { number },
    include: { ...withRegions, store: { select: { ownerId: true } } },
  })
  return { row, ...(await standing(row, at)) }
}

beforeAll(async () => {
  await quiet()
  at = await now()
  people = (await everybody()).flatMap((person) => (person.viewer ? [{ ...person, viewer: person.viewer }] : []))
  const numbers = await reader.order.findMany({ select: { number: true }, orderBy: { number: 'asc' } })
  orders = await Promise.all(numbers.map(({ number }) => load(number)))
})

const sameAs = (command: Command): PersonalCommand => {
  const { by: _, ...rest } = command
  return rest as PersonalCommand
}
const attempt = (person: (typeof people)[number], as: Party, number: string, command: Command) =>
  moveAt(at, number, { userId: person.viewer.id, as }, sameAs(command))
const inShort = (answer: MoveAnswer) => (answer.is === 'refused' ? answer.refusal.code : answer.is)

/** What everybody says with a move, where they are the party; of a stranger one thing is enough. */
const said = (held: Held, as: Party, all: boolean) => {
  const commands = everything(held.order, held.circumstances.policy).filter(({ by }) => by === as)
  const first = new Map<Move, Command>()
  for (const command of commands) if (!first.has(command.move)) first.set(command.move, command)
  return all ? commands : [...first.values()].filter(({ move }) => movesOf(as).includes(move))
}

/** What the law says to a party's command, the claim on a case included. */
async function expected(held: Held, person: (typeof people)[number], command: Command): Promise<string> {
  const kind = command.by === 'mediator' ? decides[command.move] : undefined
  const found = casesOf(held.order, held.circumstances.policy).find((one) => one.kind === kind)
  if (found) {
    const row = await inTransaction((tx) => rowOfCase(tx, held.row.id, found))
    if (row && claimOf(row, person.viewer.id, at).state === 'held') return 'claimed'
  }
  const named = ['rule', 'approve-ruling', 'send-back-ruling', 'rule-appeal'].includes(command.move)
  const decision = decide(
    held.order,
    { ...command, ...(named && { mediator: person.viewer.id }) } as Command,
    held.circumstances,
  )
  return 'accepted' in decision ? 'done' : decision.refusal.code
}

describe('F1 everybody tries every move on an order in every state', () => {
  test('F1 the orders are in every state of every region but those nobody gets to', () => {
    const states = new Set(
      orders.flatMap(({ order }) =>
        regionNames.flatMap((region) =>
          region === 'refunds'
            ? order.refunds.map(({ state }) => `refunds ${state}`)
            : `${region} ${order[region].state}`,
        ),
      ),
    )
    const all = regionNames.flatMap((region) => Object.keys(law[region]).map((state) => `${region} ${state}`))
    // What the house policy never leads to; tests/orders/seed.test.ts names them.
    expect(all.length - states.size).toBeLessThanOrEqual(4)
    expect(people).toHaveLength(6)
  })

  test('F1 a stranger, and whoever is another party than they say: there is no such order, and nothing changes', async () => {
    let turn = 0
    const attempts: Attempt[] = orders.flatMap((held) =>
      people.flatMap((person) =>
        PARTIES.filter((as) => !partiesOf(person.viewer, held.row).includes(as)).flatMap((as) =>
          said(held, as, false)
            .filter(() => turn++ % EVERY === 0)
            .map((command) => ({
              name: `${person.name} as ${as}, ${command.move} on ${held.row.number}`,
              make: async () => {
                const answer = await attempt(person, as, held.row.number, command)
                return answer.is === 'not-found' ? null : inShort(answer)
              },
            })),
        ),
      ),
    )
    console.log(`${attempts.length} moves by strangers`)
    expect(await refusedAll(attempts)).toEqual([])
  })

  test('F1 T1 a party whose turn it is not: refused as the law refuses it, and nothing changes', async () => {
    const attempts: Attempt[] = []
    for (const held of orders)
      for (const person of people)
        for (const as of partiesOf(person.viewer, held.row)) {
          const asked = new Set<string>()
          for (const command of said(held, as, true)) {
            const law = await expected(held, person, command)
            // What is said with a move hardly matters where it is not open: one of each refusal.
            if (law === 'done' || asked.has(`${command.move} ${law}`)) continue
            asked.add(`${command.move} ${law}`)
            attempts.push({
              name: `${person.name} as ${as}, ${command.move} on ${held.row.number}`,
              make: async () => {
                const answer = inShort(await attempt(person, as, held.row.number, command))
                return answer === law ? null : `${answer} instead of ${law}`
              },
            })
          }
        }
    console.log(`${attempts.length} moves that the law refuses`)
    expect(await refusedAll(attempts.filter((_, turn) => turn % EVERY === 0))).toEqual([])
  })

  test('F1 a party whose turn it is: every move that is open somewhere is made', async () => {
    const made = new Map<Move, number>()
    const wrong: string[] = []
    for (const { row } of orders)
      for (const person of people)
        for (const as of partiesOf(person.viewer, row)) {
          const held = await load(row.number)
          for (const command of said(held, as, true)) {
            if ((made.get(command.move) ?? 0) > 1 || (await expected(held, person, command)) !== 'done') continue
            const answer = await attempt(person, as, row.number, command)
            made.set(command.move, (made.get(command.move) ?? 0) + 1)
            if (answer.is !== 'done') wrong.push(`${person.name}: ${command.move} on ${row.number}: ${inShort(answer)}`)
            break
          }
        }
    console.log(`${made.size} different moves made`)
    expect(wrong).toEqual([])
    expect(made.size).toBeGreaterThan(20)
  })
})
