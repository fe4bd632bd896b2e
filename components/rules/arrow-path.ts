type Point = { readonly x: number; readonly y: number }

const HEAD = 8
/** How far before a corner a line begins to bend. */
const ROUND = 22

const round = (value: number) => Math.round(value * 10) / 10
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`

/** The point `distance` on the way from one point to another, at most half of it. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = length === 0 ? 0 : Math.min(distance / length, 0.5)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

/** A line through all the points, its corners rounded. */
export function line(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.pop()
  if (!first || !last) return ''
  const corners = rest.map((corner, index) => {
    const before = rest[index - 1] ?? first
    const after = rest[index + 1] ?? last
    return `L${at(towards(corner, before, ROUND))}Q${at(corner)} ${at(towards(corner, after, ROUND))}`
  })
  return `M${at(first)}${corners.join('')}L${at(last)}`
}

/** The head of an arrow that ends at the last point. */
export function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return ''
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x)
  const corner = (turn: number): Point => ({
    x: tip.x - HEAD * Math.cos(angle + turn),
    y: tip.y - HEAD * Math.sin(angle + turn),
  })
  return `M${at(tip)}L${at(corner(0.42))}L${at(corner(-0.42))}Z`
}
