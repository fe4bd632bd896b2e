import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Attempt, quiet, refusedAll } from './digest'
import { type Place, places, roomOf } from './doors'
import { type Answer, ask } from './http'
import { brokenInLog, type Known, known, leaksIn, leaksInLog } from './leaks'
import { everybody, type Person } from './people'
import { type Spot, spotsOf } from './spots'

/** Of the very many that are alike, every so many-th; of those let in fewer, for journeys go there. `ATTACKS=all` tries all. */
const EVERY = process.env.ATTACKS === 'all' ? { refused: 1, let: 1 } : { refused: 23, let: 53 }
const AT_ONCE = 4

type Cell = { readonly place: Place; readonly spot: Spot; readonly person: Person; readonly may: boolean }

let people: readonly Person[] = []
let guarded: Known
let cells: readonly Cell[] = []

beforeAll(async () => {
  people = await everybody()
  guarded = await known()
  const found: Cell[] = []
  const turns = { refused: 0, let: 0 }
  for (const place of places)
    for (const spot of await spotsOf(place))
      for (const person of people) {
        const may = await spot.lets(person.viewer)
        const kind = may ? 'let' : 'refused'
        if (!spot.many || turns[kind]++ % EVERY[kind] === 0) found.push({ place, spot, person, may })
      }
  cells = found
  await quiet()
})

// A part of a page can be asked for alone, as the script of a page does; what is a window over another page too.
const asPart = ({ route }: Place): Record<string, string> => ({
  rsc: '1',
  ...(route === '/orders/[number]/cancel' && { 'next-url': '/orders/R1' }),
})

const named = ({ spot, person }: Cell, how: string) => `${person.name} asks for ${spot.path}${how}`

/** What is wrong with an answer to somebody who has no business there. */
function wrongRefusal({ spot, person }: Cell, { outcome, text, headers }: Answer): string | null {
  const right =
    outcome === 'not-found' ||
    outcome === 'refused' ||
    (outcome === 'sign-in' && !person.viewer) ||
    // Next first has a part of a page asked for by its full name.
    (outcome === 'led' && (spot.leads?.(person.viewer) || /[?&]_rsc/.test(headers.get('location') ?? '')))
  if (!right) return outcome
  const shown = (spot.hides ?? []).filter((hidden) => hidden !== person.viewer?.name && text.includes(hidden))
  return shown.length > 0 ? `refused, but shows ${shown}` : null
}

const leaks = ({ spot, person }: Cell, { text }: Answer) => leaksIn(text, spot.path, person, guarded)

describe('F1 everybody asks for every page and every route', () => {
  test('F1 every place says whose it is, and how to get there', async () => {
    const lost: string[] = []
    for (const place of places) if (!roomOf(place.route) || (await spotsOf(place)).length === 0) lost.push(place.route)
    expect(lost).toEqual([])
    expect(places.length).toBeGreaterThan(50)
  })

  test('F1 whoever has no business there finds nothing, or is asked to sign in, and nothing changes', async () => {
    const attempts: Attempt[] = cells
      .filter(({ may }) => !may)
      .flatMap((cell, at) => {
        const { place, spot, person } = cell
        const part = place.is === 'page' && at % 2 === 0
        const make = async () => {
          const answer = await ask(spot.path, person, part ? { headers: asPart(place) } : {})
          const leaked = leaks(cell, answer)
          return wrongRefusal(cell, answer) ?? (leaked.length > 0 ? `leaks ${leaked}` : null)
        }
        return { name: named(cell, part ? ' as a part' : ''), make }
      })
    console.log(`${attempts.length} forbidden looks`)
    expect(await refusedAll(attempts, AT_ONCE)).toEqual([])
  })

  test('F1 whoever has business there is let in, and reads nothing of anybody else', async () => {
    const wrong: string[] = []
    const queue = cells.filter(({ may }) => may)
    console.log(`${queue.length} looks that are allowed`)
    const take = async () => {
      for (let cell = queue.shift(); cell; cell = queue.shift()) {
        const answer = await ask(cell.spot.path, cell.person)
        const leaked = leaks(cell, answer)
        if (!['shown', 'led'].includes(answer.outcome)) wrong.push(`${named(cell, '')}: ${answer.status}`)
        if (leaked.length > 0) wrong.push(`${named(cell, '')} and reads ${leaked}`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, take))
    expect(wrong).toEqual([])
  })

  afterAll(async () => {
    expect(await leaksInLog()).toEqual([])
    expect(brokenInLog()).toEqual([])
  })
})
