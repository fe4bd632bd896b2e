import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { line } from '@/lib/forms'
import { decide } from '@/lib/law/decide'
import { noAddressAsked } from '@/lib/law/guards/beside'
import { noRequestPending } from '@/lib/law/guards/cancellation'
import type { Refusal, RefusalCode } from '@/lib/law/outcome'
import { unmet } from '@/lib/law/unmet'
import { refusalSentence } from '@/lib/words/refusals'
import { shipManyWords as words } from '@/lib/words/ship-many'
import { move } from './move'
import { LONGEST_LABEL } from './parcel-form'
import { standsAt } from './queries/same-label'
import { sellersOrdersNumbered } from './queries/seller-orders'

/** The largest table that is taken, in bytes, and the most rows of it. */
export const LARGEST_TABLE = 128 * 1024
export const MOST_ROWS = 200

/** What came of one row: `right` would be shipped, `shipped` was, `wrong` says why not. */
export type ShipRow = {
  /** Its line in what was sent, counted from 1. */
  readonly at: number
  readonly number: string
  readonly carrier: string
  readonly tracking: string
  readonly is: 'right' | 'shipped' | 'wrong'
  readonly why: string
  /** Its label stands at another order; by this it is known that its sender was told. */
  readonly shared?: string
}

/** The rows, and the text of those that are left to be mended or still to be shipped. */
export type ShippedMany = { readonly rows: readonly ShipRow[]; readonly left: string }

const cells = z.tuple([
  line(40, words.noNumber, 'the order number'),
  line(LONGEST_LABEL, words.noCarrier, 'the carrier'),
  line(LONGEST_LABEL, words.noTracking, 'the tracking number'),
])

const COLUMNS = 3
const SEPARATORS = [',', ';', '\t']

type Read = { readonly at: number; readonly raw: string; readonly cells: readonly string[] }

// What shipping would answer by itself. It may be asked at any moment, so each move looks once more.
const needs = [noRequestPending, noAddressAsked]
const asked: Partial<Record<RefusalCode, string>> = {
  [noRequestPending.code]: words.requested,
  [noAddressAsked.code]: words.asked,
}
const whyNot = (refusal: Refusal): string => asked[refusal.code] ?? refusalSentence(refusal, { move: 'ship' })

/**
 * Ships orders by a table of order number, carrier and tracking number, separated by commas, semicolons or tabs (S1);
 * further columns are left alone where a head names them. Each row stands for itself: the right ones are carried out, the
 * wrong ones say why. With `only: 'check'` nothing is done, and the rows say what would be. A row whose label stands at an order
 * of another buyer, or for another address, is carried out once its sender was `told` of that. An order whose buyer waits for an
 * answer to a request is not shipped this way, since shipping would refuse the request unseen (C16, S5).
 * @returns a sentence where it is no such table at all.
 */
export async function shipMany(
  userId: string,
  text: string,
  only: 'check' | 'ship',
  told: readonly string[] = [],
): Promise<ShippedMany | string> {
  const read = rowsIn(text)
  if (typeof read === 'string') return read
  const checked = await withShared(userId, await check(userId, read))
  if (only === 'ship')
    for (const [index, row] of checked.entries()) {
      const { number, carrier, tracking, shared } = row
      if (row.is !== 'right' || (shared && !told.includes(shared))) continue
      const answer = await move(number, { userId, as: 'seller' }, { move: 'ship', carrier, tracking }, { needs })
      checked[index] =
        answer.is === 'done'
          ? { ...row, is: 'shipped', why: words.shipped, shared: undefined }
          : { ...row, is: 'wrong', why: answer.is === 'refused' ? whyNot(answer.refusal) : words.unknown }
    }
  const left = read.filter((_, index) => checked[index]?.is !== 'shipped').map(({ raw }) => raw)
  return { rows: checked, left: left.join('\n') }
}

function rowsIn(text: string): Read[] | string {
  if (new TextEncoder().encode(text).length > LARGEST_TABLE) return words.tooLarge(LARGEST_TABLE / 1024)
  let records: { record: string[]; raw: string; info: { lines: number } }[]
  try {
    records = parse(text, {
      ...{ bom: true, raw: true, info: true, trim: true, relax_column_count: true, skip_empty_lines: true },
      delimiter: separatorsOf(text),
    }) as unknown as typeof records
  } catch {
    return words.noTable
  }
  const [head] = records
  const named = head && isHead(head.record) ? head.record.length : 0
  const rows = records
    .slice(named > 0 ? 1 : 0)
    .filter(({ record }) => record.some((cell) => cell !== ''))
    .map(({ record, raw, info }) => ({ at: info.lines, ...toShip(record, raw.trim(), named) }))
  if (rows.length === 0) return words.empty
  return rows.length > MOST_ROWS ? words.tooMany(rows.length, MOST_ROWS) : rows
}

/** Of a row its first three cells; what the head names beyond them is there to be read. What is left of it needs no head. */
function toShip(record: readonly string[], raw: string, named: number) {
  const [cells, more] = [record.slice(0, COLUMNS), record.slice(Math.max(named, COLUMNS))]
  if (more.some((cell) => cell !== '') || record.length <= COLUMNS) return { raw, cells: [...cells, ...more] }
  return { raw: stringify([cells], { quoted_match: /[;\t]/ }).trim(), cells }
}

/** A head says what separates cells; without one it may be any. */
function separatorsOf(text: string): string[] {
  const [first = ''] = text.split('\n', 1)
  const used = SEPARATORS.filter((separator) => first.includes(separator))
  return isHead([first]) && used.length === 1 ? used : SEPARATORS
}

// Nobody's order number has no digit.
const isHead = ([first = '']: readonly string[]) => !/\d/.test(first) && /order|number/i.test(first)

/** Tells of each row that would be shipped at which other orders its label stands, or would as well. */
async function withShared(userId: string, rows: readonly ShipRow[]): Promise<ShipRow[]> {
  const right = rows.filter(({ is }) => is === 'right')
  const others = await standsAt(userId, right)
  return rows.map((row) => {
    const numbers = others[right.indexOf(row)] ?? []
    if (numbers.length === 0) return row
    const { number, carrier, tracking } = row
    return { ...row, why: words.shared(numbers), shared: [number, carrier, tracking].join(' ') }
  })
}

async function check(userId: string, read: readonly Read[]): Promise<ShipRow[]> {
  const numbers = read.map(({ cells: [number = ''] }) => number.toUpperCase())
  const found = await sellersOrdersNumbered(userId, numbers)
  const seen = new Set<string>()
  return read.map(({ at, cells: typed }): ShipRow => {
    const [number = '', carrier = '', tracking = '', ...more] = typed
    const row = { at, number: number.toUpperCase(), carrier, tracking }
    const wrong = (why: string): ShipRow => ({ ...row, is: 'wrong', why })
    const shape = cells.safeParse([number, carrier, tracking])
    if (!shape.success) return wrong(shape.error.issues.map(({ message }) => message).join(' '))
    if (more.some((cell) => cell !== '')) return wrong(words.tooManyCells)
    if (seen.has(row.number)) return wrong(words.twice)
    seen.add(row.number)
    const held = found.find((listed) => listed.row.number === row.number)
    if (!held) return wrong(words.unknown)
    const { order, circumstances } = held
    const kept = unmet(needs, 'ship', { order, policy: circumstances.policy })
    if (kept) return wrong(whyNot(kept))
    const decision = decide(order, { move: 'ship', by: 'seller', carrier, tracking }, circumstances)
    return 'refusal' in decision ? wrong(whyNot(decision.refusal)) : { ...row, is: 'right', why: words.right }
  })
}
