import { clsx } from 'clsx'
import { type DrawnArrow, type DrawnLine, indent, LINE_HEIGHT, LINE_SIZE, MARK } from '@/lib/rulebook/picture'
import { DrawnMark } from './party-mark'

/** What stands on an arrow. */
export function ArrowLabel({ arrow }: { arrow: DrawnArrow }) {
  const { x, y, width, height } = arrow.label
  return <ArrowLines lines={arrow.lines} left={x - width / 2 + 5} top={y - height / 2 + 3} />
}

type Props = { lines: readonly DrawnLine[]; left: number; top: number; ground?: 'stroke-surface' | 'stroke-none' }

/** Moves under one another: for each the marks of those who make it, its words and its rules. */
export function ArrowLines({ lines, left, top, ground = 'stroke-surface' }: Props) {
  let next = top
  return lines.map(({ marks, words, rules, rows, off }) => {
    const first = next
    next += words.length * LINE_HEIGHT
    return (
      <g key={`${words.join(' ')} ${marks.join()}`} data-rows={rows.join(' ') || undefined} data-off={off || undefined}>
        {marks.map((party, at) => (
          <DrawnMark key={party} party={party} x={left + 8 + at * MARK} y={first + LINE_HEIGHT / 2} />
        ))}
        <text
          fontSize={LINE_SIZE}
          // Letters stand on a rim of their ground, so that an arrow does not run through them.
          paintOrder="stroke"
          strokeWidth={6}
          strokeLinejoin="round"
          className={clsx(ground, off || marks.length === 0 ? 'fill-ink-soft' : 'fill-ink')}
        >
          {words.map((text, at) => (
            <tspan key={text} x={left + indent(marks.length, at)} y={first + at * LINE_HEIGHT + 13}>
              {text}
              {at === words.length - 1 && rules && <tspan className="fill-ink-soft"> {rules}</tspan>}
            </tspan>
          ))}
        </text>
      </g>
    )
  })
}
