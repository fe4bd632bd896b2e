import { asked, type Query } from '@/lib/address'
import type { Line, Order, Part } from '@/lib/law/order'
import { isWhole, standingOf } from '@/lib/law/parts'

/** The name of the field that says how many units of a line. */
export const partField = (line: number): string => `line-${line}`

/** What is chosen to be cancelled, read from an address or a form: everything (`null`) or some units, and what was wrong (C13). */
export type Chosen = {
  readonly parts: readonly Part[] | null
  readonly values: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

export const everything: Chosen = { parts: null, values: {}, errors: {} }

/** Reads `what=some&line-1=2`. Without `what=some` it is everything. */
export function chosenParts({ lines, ...order }: Order, query: Query): Chosen {
  if (asked(query, 'what') !== 'some') return everything
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
  if (Object.keys(errors).length === 0 && parts.length === 0) {
    const first = lines.find((line) => standingOf(line) > 0)
    errors[partField(first?.number ?? 1)] = 'Enter how many of at least one item.'
  }
  if (Object.keys(errors).length > 0) return { parts: null, values, errors }
  return { parts: isWhole({ ...order, lines }, parts) ? null : parts, values, errors }
}

const mostOf = (line: Line) => `Enter a whole number from 0 to ${standingOf(line)}.`

/** The buttons of the cancelling form that choose what is to be cancelled; any other button confirms. */
export const CHOOSE = { some: 'see', everything: 'everything' } as const

/** Whether a form says how many of each line, in boxes of its own. */
const isBox = (name: string) => /^line-\d+$/.test(name)
export const hasBoxes = (form: FormData): boolean => [...form.keys()].some(isBox)

/**
 * What the boxes of a form say, as an address would. Boxes that were left alone say nothing: it is everything, unless the
 * form was already about some items, or is asked to be.
 */
export function boxesOf(form: FormData): Query {
  const intent = form.get('intent')
  if (intent === CHOOSE.everything) return {}
  const boxes = [...form].flatMap(([name, typed]) => (isBox(name) && typeof typed === 'string' ? [[name, typed]] : []))
  const begun = form.get('what') === 'some' || intent === CHOOSE.some
  const touched = boxes.some(([, typed]) => !/^0*$/.test(typed?.trim() ?? ''))
  return begun || touched ? { what: 'some', ...Object.fromEntries(boxes) } : {}
}

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
