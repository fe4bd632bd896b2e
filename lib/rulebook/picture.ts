import type { Party } from '@/lib/law/order'
import type { RegionName } from '@/lib/law/rule'
import { moveWords } from '@/lib/words/moves'
import { notInPolicy, whenPart } from '@/lib/words/rulebook'
import { stateWords } from '@/lib/words/states'
import { type Arrow, type ArrowLine, arrowsOf } from './arrows'
import { crossings } from './crossings'
import { type Box, laidOut, type Point } from './layout'
import { type NamedRow, statesOf } from './rows'
import { textWidth, wrapped } from './text-width'

export const STATE_SIZE = 14
export const LINE_SIZE = 12.5
export const LINE_HEIGHT = 17
/** The mark of a party in front of a line, with the space after it. */
export const MARK = 19
/** How wide the words on an arrow may be, the widest first: narrower ones where the drawing would be too wide. */
const LONGEST = [132, 120, 108, 98, 88] as const
/** What a drawing has room for on an ordinary screen. */
const ROOM = 1040
/** How far the further lines of words without a mark are set in, so that each is seen to begin anew. */
const HANGING = 10
const PADDING = { label: 5, state: 16 }

/** A state as it is drawn; `x` and `y` are its middle. */
export type DrawnState = Box & {
  readonly state: string
  readonly title: string
  /** Nothing drawn leads out of it. */
  readonly end: boolean
  /** The moves that leave an order in it. */
  readonly stays: readonly DrawnLine[]
}
/** One line on an arrow: `marks` stand before the first of its `words`, the rules after the last. */
export type DrawnLine = {
  readonly marks: readonly Party[]
  readonly words: readonly string[]
  readonly rules: string
  readonly rows: readonly string[]
  readonly off: boolean
}
export type DrawnArrow = {
  readonly from: string
  readonly to: string
  readonly kind: 'people' | 'clock' | 'crossing'
  readonly points: readonly Point[]
  readonly label: Box
  readonly lines: readonly DrawnLine[]
}
export type Picture = {
  readonly width: number
  readonly height: number
  readonly states: readonly DrawnState[]
  readonly arrows: readonly DrawnArrow[]
}

/** A region of the law as a picture: every state a box, every row on an arrow, laid out from top to bottom. */
export function pictureOf(region: RegionName, rows: readonly NamedRow[], isOff?: (row: NamedRow) => boolean): Picture {
  const own = rows.filter((row) => row.region === region)
  const arrows = arrowsOf(own, isOff)
  const states = statesOf(region, rows)

  // The same drawing serves every reader until a table or a switch of the policy changes.
  const key = JSON.stringify([region, states, arrows])
  const known = drawn.get(key)
  if (known) return known
  if (drawn.size >= KEPT) drawn.clear()
  let narrowest: Picture | null = null
  for (const longest of LONGEST) {
    const picture = laidOutPicture(region, states, arrows, longest)
    if (!narrowest || picture.width < narrowest.width) narrowest = picture
    if (picture.width <= ROOM) break
  }
  drawn.set(key, narrowest as Picture)
  return narrowest as Picture
}

const drawn = new Map<string, Picture>()
const KEPT = 500

function laidOutPicture(
  region: RegionName,
  names: readonly string[],
  rows: readonly Arrow[],
  longest: number,
): Picture {
  const moves = rows.map((arrow) => drawnArrow(arrow, longest))
  const arrows = [...moves.filter(({ from, to }) => from !== to), ...crossingArrows(region, moves, longest)]
  const left = new Set(arrows.map(({ from }) => from))
  const states = names.map((state): Unplaced => {
    const stays = moves.filter(({ from, to }) => from === state && to === state).flatMap(({ lines }) => lines)
    return { state, title: stateWords(region, state), end: !left.has(state), stays }
  })
  const placed = laidOut(
    states.map((state) => ({ name: state.state, ...sizeOfState(state) })),
    arrows.map(({ from, to, lines }) => ({ from, to, ...sizeOf(lines) })),
  )
  return {
    width: placed.width,
    height: placed.height,
    states: states.map((state, at) => ({ ...state, ...(placed.nodes[at] as Box) })),
    arrows: arrows.map((arrow, at) => ({ ...arrow, ...(placed.edges[at] as { label: Box; points: Point[] }) })),
  }
}

type Undrawn = Omit<DrawnArrow, 'points' | 'label'>
type Unplaced = Omit<DrawnState, keyof Box>

function sizeOfState({ title, end, stays }: Unplaced) {
  const head = Math.max(84, textWidth(title, STATE_SIZE) + 2 * PADDING.state)
  if (stays.length === 0) return { width: head, height: end ? 54 : 40 }
  const { width, height } = sizeOf(stays)
  return { width: Math.max(head, width + 6), height: 42 + height }
}

const drawnArrow = ({ from, to, byClock, lines }: Arrow, longest: number): Undrawn => ({
  from,
  to,
  kind: byClock ? 'clock' : 'people',
  lines: lines.map((line) => drawnLine(line, longest)),
})

function drawnLine({ by, move, rules, rows, off }: ArrowLine, longest: number): DrawnLine {
  const words = wrapped(off ? `${moveWords[move]} (${notInPolicy})` : moveWords[move], LINE_SIZE, longest)
  return { marks: by, words, rules: rules.join(' '), rows, off }
}

/** What other parts of the order bring about, where no move of this part makes the same step: the list has them all. */
function crossingArrows(region: RegionName, moves: readonly Undrawn[], longest: number): Undrawn[] {
  const arrows = new Map<string, Undrawn & { lines: DrawnLine[] }>()
  for (const crossing of crossings.filter((one) => one.region === region))
    for (const from of crossing.from) {
      if (moves.some((move) => move.from === from && move.to === crossing.to)) continue
      const place = `${from} ${crossing.to}`
      const arrow = arrows.get(place) ?? { from, to: crossing.to, kind: 'crossing', lines: [] }
      const words = wrapped(whenPart(crossing), LINE_SIZE, longest)
      arrow.lines.push({ marks: [], words, rules: '', rows: [], off: false })
      arrows.set(place, arrow)
    }
  return [...arrows.values()]
}

/** Where a line of words begins, behind its marks or set in under the one before. */
export const indent = (marks: number, at: number): number => marks * MARK + (marks === 0 && at > 0 ? HANGING : 0)

function sizeOf(lines: readonly DrawnLine[]) {
  const widths = lines.flatMap(({ marks, words, rules }) =>
    words.map((text, at) => {
      const after = at === words.length - 1 && rules ? textWidth(` ${rules}`, LINE_SIZE) : 0
      return indent(marks.length, at) + textWidth(text, LINE_SIZE) + after
    }),
  )
  const height = lines.reduce((sum, { words }) => sum + words.length, 0) * LINE_HEIGHT
  return { width: Math.max(...widths) + 2 * PADDING.label, height: height + PADDING.label }
}
