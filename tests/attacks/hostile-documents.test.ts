import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { csv } from '@/lib/csv'
import { safeName } from '@/lib/files/name'
import house from '@/lib/law/policies/house.json'
import { shipMany } from '@/lib/orders/ship-many'
import { duration } from '@/lib/policy/duration'
import { documentText, readText } from '@/lib/policy/text'
import { readScenario } from '@/lib/scenario/read'
import { checkCommand } from '@/scripts/law-check'
import { playCommand } from '@/scripts/law-play'
import { openMarket, SELLER, userId } from '../orders/fixtures'
import { digests } from './digest'
import { always, alwaysLater, json, MANY, oneWrong, text } from './hostile'

const scenario = JSON.parse(readFileSync('tests/scenarios/guide-a/refused-then-72-hours.json', 'utf8'))

let before: Record<string, string>
beforeAll(async () => {
  await openMarket()
  before = await digests()
})

describe(`${MANY} hostile documents, files and arguments of commands: nothing breaks, and what is wrong is said`, () => {
  test('tables: shipping by a list, some hundred against the database', async () => {
    const seller = await userId(SELLER)
    const row = fc.array(text, { maxLength: 4 }).map((cells) => cells.join(','))
    const table = fc.array(row, { maxLength: 3 }).map((rows) => rows.join('\n'))
    await alwaysLater(table, (sent) => shipMany(seller, sent, 'check'), 400)
  })

  test('policies: any text, any JSON, and a right one with one thing wrong', () => {
    const judged = (typed: string) => {
      const read = readText(typed)
      return read.policy !== undefined || (read.problems ?? []).every(({ message }) => message !== '')
    }
    always(text, judged)
    always(json, (document) => judged(JSON.stringify(document)))
    always(json, (document) => documentText(document) !== '', 1_000)
    always(oneWrong(house), (document) => judged(JSON.stringify(document)), 600)
    always(text, (given) => duration.safeParse(given) !== null)
  })

  test('scenarios: any JSON, and a right one with one thing wrong', () => {
    const judged = (document: unknown) => {
      const read = readScenario(document)
      return 'scenario' in read || (read.problems.length > 0 && read.problems.every(({ message }) => message !== ''))
    }
    always(json, judged)
    always(oneWrong(scenario), judged, 600)
  })

  test('command lines: checking and playing what is not there end with 2 and a sentence', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await alwaysLater(
      fc.array(text, { maxLength: 3 }),
      async (args) => (await checkCommand(args)) === 2 && (await playCommand(args)) === 2,
    )
    expect(said.mock.calls.every(([sentence]) => String(sentence).length > 10)).toBe(true)
    said.mockRestore()
  })

  test('names of files', () =>
    always(text, (given) => {
      const name = safeName(given, 'webp')
      return /^[^/\\\0\u202e<>:"|?*]{1,}\.webp$/.test(name) && !name.startsWith('.') && [...name].length <= 85
    }))

  test('CSV: no cell of a table that leaves the shop begins as a formula does', () =>
    always(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
      const table = csv(
        cells.map(() => 'Head'),
        [cells],
      )
      const [, row = []] = parse(table, { bom: true, relax_column_count: true }) as string[][]
      return row.every((cell) => !/^[=+\-@\t\r＝＋－＠]/.test(cell))
    }))

  afterAll(async () => {
    expect(await digests()).toEqual(before)
  })
})
