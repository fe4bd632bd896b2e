import { asked, type Query } from '@/lib/address'
import type { Line, Order, Part } from '@/lib/law/order'
import { isWhole, standingOf } from '@/lib/law/parts'

/** The name of the field that says how many units of a line. */
export const partField = (line: number): string => `line-${line}`

/** What is chosen to be cancelled, read from an address: everything (`null`) or some units, and what was wrong (C13). */
export type Chosen = {
  readonly parts: readonly Part[] | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** Reads `what=some&line-1=2`. Without `what=some` it is everything. */
export function chosenParts({ lines, ...order }: Order, query: Query): Chosen {
  if (asked(query, 'what') !== 'some') return { parts: null, values: {}, errors: {} }
  const values = Object.fromEntries(lines.map(({ number }) => [partField(number), asked(query, partField(number))]))
  const errors: Record<string, string> = {}
  const parts = lines.flatMap((line) => {
    const typed = values[partField(line.number)] || '0'
    if (!/^\d{1,6}$/.test(typed) || Number(typed) > standingOf(line)) {
      errors[partField(line.number)] = mostOf(line)
      return []
    }
    return Number(typed) > 0 ? [{ line: line.number, quantity: Number(typed) }] : []
  })
  if (Object.keys(errors).length === 0 && parts.length === 0)
    errors[partField(lines[0]?.number ?? 1)] = 'Enter how many of at least one item.'
  if (Object.keys(errors).length > 0) return { parts: null, values, errors }
  return { parts: isWhole({ ...order, lines }, parts) ? null : parts, values, errors }
}

const mostOf = (line: Line) => `Enter a whole number from 0 to ${standingOf(line)}.`

/** Parts as one hidden field carries them: "1:2,3:1". Empty: everything. */
export const writeParts = (parts: readonly Part[] | null): string =>
  (parts ?? []).map(({ line, quantity }) => `${line}:${quantity}`).join(',')

/** Reads the same; what makes no sense in it names no line, and the law says so. */
export const readParts = (written: string): readonly Part[] | null =>
  written === ''
    ? null
    : written.split(',').map((part) => {
        const [line, quantity] = part.split(':').map(Number)
        return { line: line || 0, quantity: quantity || 0 }
      })
