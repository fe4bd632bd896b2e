import { clsx } from 'clsx'
import { scaleLinear, scaleTime } from 'd3-scale'
import { line } from 'd3-shape'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { FaultRate } from '@/lib/law/fault-rate'
import type { RatesAt } from '@/lib/orders/queries/rates'
import { inUtc } from '@/lib/words/moments'
import { recordPageWords as words } from '@/lib/words/seller'

const WIDTH = 640
const HEIGHT = 220
const EDGE = { top: 20, right: 12, bottom: 40, left: 80 }
const looks = [
  { line: 'stroke-caution', dash: '4 6' },
  { line: 'stroke-accent', dash: undefined },
] as const

// The drawing shrinks with the screen; what is written in it does not shrink as much.
const LABEL = 'fill-ink-soft text-2xl sm:text-sm'

// Of no orders there is no share: the line has a gap there.
const isKnown = ({ orders }: FaultRate) => orders > 0
const shareOf = ({ orders, atFault }: FaultRate) => atFault / orders

/** The rates of the last thirty days as lines, drawn by the server, with the same figures as a table (P1). */
export function RateChart({ history }: { history: readonly RatesAt[] }) {
  const [first, last] = [history[0], history.at(-1)]
  if (!first || !last) return null
  const highest = Math.max(0.1, ...history.flatMap(({ rates }) => rates.filter(isKnown).map(shareOf)))
  const x = scaleTime([first.at, last.at], [EDGE.left, WIDTH - EDGE.right])
  const y = scaleLinear([0, highest], [HEIGHT - EDGE.bottom, EDGE.top]).nice(3)
  const days = history.filter((_, at) => at % 7 === 2)
  return (
    <Card title={words.chart} id="rates">
      <div className="grid gap-3 text-sm">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {last.rates.map((rate, at) => (
            <li key={rate.days} className="flex items-center gap-2" data-rate={rate.days}>
              <svg width="28" height="8" aria-hidden="true" className="shrink-0">
                <line
                  x1="0"
                  x2="28"
                  y1="4"
                  y2="4"
                  strokeWidth="2.5"
                  strokeLinecap="round"
                  strokeDasharray={looks[at]?.dash}
                  className={looks[at]?.line}
                />
              </svg>
              {words.over(rate.days)}: <span className="font-medium">{words.share(rate)}</span>
            </li>
          ))}
        </ul>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="rates-drawn" className="h-auto w-full">
          <title id="rates-drawn">{words.described(inUtc(first.at, 'day'), inUtc(last.at, 'day'), last.rates)}</title>
          {y.ticks(3).map((share) => (
            <g key={share}>
              <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(share)} y2={y(share)} className="stroke-line" />
              <text x={EDGE.left - 8} y={y(share)} dy="0.35em" textAnchor="end" className={LABEL}>
                {Math.round(share * 100)}%
              </text>
            </g>
          ))}
          {days.map(({ at }, place) => (
            <text
              key={at}
              x={x(at)}
              y={HEIGHT - 8}
              textAnchor={at === last.at ? 'end' : 'middle'}
              className={clsx(LABEL, place % 2 === 1 && 'max-sm:hidden')}
            >
              {dayAndMonth(at)}
            </text>
          ))}
          {last.rates.map(({ days }, at) => (
            <path
              key={days}
              d={
                line<RatesAt>(
                  (point) => x(point.at),
                  (point) => y(shareOf(point.rates[at] as FaultRate)),
                ).defined((point) => isKnown(point.rates[at] as FaultRate))([...history]) ?? undefined
              }
              fill="none"
              strokeWidth="2.5"
              // A day alone between two gaps is a dot.
              strokeLinecap="round"
              strokeLinejoin="round"
              strokeDasharray={looks[at]?.dash}
              className={looks[at]?.line}
            />
          ))}
        </svg>
        <p className="max-w-prose text-ink-soft">{words.chartNote}</p>
        <details>
          <summary className="inline-flex min-h-11 items-center rounded-sm underline decoration-line-strong underline-offset-4 sm:min-h-6">
            {words.table}
          </summary>
          <div className="-mx-4 mt-2 sm:-mx-5">
            <Table
              caption={words.chart}
              columns={[
                { key: 'day', label: 'Day', nowrap: true },
                ...last.rates.map(({ days }) => ({
                  key: String(days),
                  label: words.over(days),
                  align: 'right' as const,
                })),
              ]}
              rows={history.toReversed().map(({ at, rates }) => ({
                key: String(at),
                cells: {
                  day: inUtc(at, 'day'),
                  ...Object.fromEntries(rates.map((rate) => [String(rate.days), words.share(rate)])),
                },
              }))}
            />
          </div>
        </details>
      </div>
    </Card>
  )
}

// Under an axis there is no room for the year, and the table has it.
const dayAndMonth = (at: number) => inUtc(at, 'day').split(' ').slice(0, 2).join(' ')
