import type { Command, Move } from '../command'
import type { Order, Party } from '../order'
import type { Policy } from '../policy'
import type { Row } from '../rule'
import { makersOf } from '../table'
import { SAYS, type Told } from './payloads'
import { standing } from './rows'

function payloads(move: Move, told: Told): readonly object[] {
  const says = SAYS[move] as readonly object[] | ((told: Told) => readonly object[])
  return typeof says === 'function' ? says(told) : says
}
const command = (by: Party, move: Move, payload: object) => ({ ...payload, move, by }) as Command

/** Everyone who can make a move by these rows, the clock left out: it makes its moves by itself. */
function makersIn(rows: readonly Row[]): readonly Party[] {
  const makers: Party[] = []
  for (const row of rows) for (const by of row.by) if (by !== 'clock' && !makers.includes(by)) makers.push(by)
  return makers
}

/** What those who could make them say with some moves, of all that stand before the order as it is. */
export function spoken(order: Order, policy: Policy, moves: ReadonlySet<Move>): readonly Command[] {
  const said: Command[] = []
  for (const { rows, leg } of standing(order))
    for (const name in rows) {
      const move = name as Move
      if (!moves.has(move)) continue
      const parties = makersIn(rows[name] as readonly Row[])
      if (parties.length > 0)
        for (const payload of payloads(move, { order, policy })) {
          // Each leg is spoken of where it stands.
          if (leg !== undefined && (payload as { leg?: number }).leg !== leg) continue
          for (const by of parties) said.push(command(by, move, payload))
        }
    }
  return said
}

const PARTIES: readonly Party[] = ['buyer', 'seller', 'mediator', 'provider', 'carrier', 'clock']

const MOVES = Object.keys(SAYS) as readonly Move[]

const inEveryWay = (move: Move, said: readonly object[]): readonly Command[] =>
  PARTIES.flatMap((by) =>
    (makersOf(move).includes(by) ? said : said.slice(0, 1)).map((payload) => command(by, move, payload)),
  )

/** What is said alike of every order, put together once. */
const alike = new Map(
  MOVES.flatMap((move) => {
    const says = SAYS[move]
    return typeof says === 'function' ? [] : [[move, inEveryWay(move, says)] as const]
  }),
)

/** Everything by everybody: whoever could ever make a move says it in every way; the others, in one. */
export const everything = (order: Order, policy: Policy): readonly Command[] =>
  MOVES.flatMap((move) => alike.get(move) ?? inEveryWay(move, payloads(move, { order, policy })))
