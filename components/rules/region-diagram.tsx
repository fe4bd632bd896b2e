import { clsx } from 'clsx'
import type { RegionName } from '@/lib/law/rule'
import { type DrawnArrow, type DrawnState, type Picture, STATE_SIZE } from '@/lib/rulebook/picture'
import { diagramTitle, endMark } from '@/lib/words/rulebook'
import { ArrowLabel, ArrowLines } from './arrow-label'
import { arrowHead, line } from './arrow-path'

type Props = {
  region: RegionName
  picture: Picture
  /** Where a state leads. */
  hrefOf: (state: string) => string
  /** The state the page is about. */
  current?: string
  /** The ids of the same in words. */
  describedBy: string
}

/** How each kind of arrow is dashed. */
export const strokes: Record<DrawnArrow['kind'], string | undefined> = {
  people: undefined,
  clock: '6 4',
  crossing: '1.5 4',
}

/**
 * A region of the law, drawn: states as boxes that lead to their pages, moves on arrows. In its own size, and within its
 * own frame where the screen is smaller. Colours come from the theme; none says anything that no mark or word says too.
 */
export function RegionDiagram({ region, picture, hrefOf, current, describedBy }: Props) {
  const { width, height, states, arrows } = picture
  const title = diagramTitle(region)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would stand among the page's landmarks
    <div
      role="group"
      aria-label={title}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls with the arrow keys
      tabIndex={0}
      className="overflow-x-auto rounded-md border border-line bg-surface p-2"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is neither an image nor a set of fields */}
      <svg
        data-diagram={region}
        role="group"
        aria-label={title}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="mx-auto block h-auto max-w-none text-ink-soft"
      >
        <title>{title}</title>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus, and the list says it better */}
        <g aria-hidden="true">
          {arrows.map((arrow) => (
            <g key={keyOf(arrow)} data-arrow={arrow.kind} data-from={arrow.from} data-to={arrow.to}>
              <path
                d={line(arrow.points)}
                fill="none"
                stroke="currentColor"
                strokeWidth={1.5}
                strokeLinecap="round"
                strokeDasharray={strokes[arrow.kind]}
              />
              <path d={arrowHead(arrow.points)} fill="currentColor" />
            </g>
          ))}
          {arrows.map((arrow) => (
            <ArrowLabel key={keyOf(arrow)} arrow={arrow} />
          ))}
        </g>
        {states.map((state) => (
          <StateBox key={state.state} drawn={state} href={hrefOf(state.state)} current={state.state === current} />
        ))}
      </svg>
    </div>
  )
}

const keyOf = ({ from, to, kind }: DrawnArrow) => `${from} ${to} ${kind}`

function StateBox({ drawn, href, current }: { drawn: DrawnState; href: string; current: boolean }) {
  const { state, title, end, stays, x, y, width, height } = drawn
  const top = y - height / 2
  return (
    <g>
      <a href={href} data-status={state} aria-current={current ? 'page' : undefined} className="group outline-offset-2">
        <rect
          x={x - width / 2}
          y={top}
          width={width}
          height={height}
          rx={8}
          strokeWidth={current ? 2.5 : 1.25}
          className={
            current
              ? 'fill-accent-soft stroke-accent'
              : 'fill-raised stroke-line-strong transition-colors group-hover:stroke-accent'
          }
        />
        <text
          x={x}
          y={top + 25}
          textAnchor="middle"
          fontSize={STATE_SIZE}
          fontWeight={600}
          className={clsx('group-hover:underline', current ? 'fill-on-accent-soft' : 'fill-ink')}
        >
          {title}
        </text>
        {end && (
          <text x={x} y={top + 42} textAnchor="middle" fontSize={11.5} className="fill-ink-soft">
            {endMark}
          </text>
        )}
      </a>
      {stays.length > 0 && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus, and the list says it better
        <g aria-hidden="true" data-stays={state} className="pointer-events-none">
          <path d={`M${x - width / 2 + 10} ${top + 38}h${width - 20}`} stroke="currentColor" strokeWidth={0.75} />
          <ArrowLines ground="stroke-none" lines={stays} left={x - width / 2 + 8} top={top + 42} />
        </g>
      )}
    </g>
  )
}
