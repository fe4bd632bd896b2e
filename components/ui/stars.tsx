import { ratingWords } from '@/lib/words/ratings'

const STAR = 'M8 1.3l2 4.3 4.7.6-3.5 3.2.9 4.7L8 11.8l-4.1 2.3.9-4.7-3.5-3.2L6 5.6z'

/** A rating out of five, with how many people gave one. */
export function Stars({ rating, count }: { rating: number; count?: number }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-sm">
      <span role="img" aria-label={ratingWords(rating, count)} className="relative inline-flex">
        <Row className="text-line" />
        <Row className="absolute inset-0 text-caution" width={(rating / 5) * 80} />
      </span>
      <span aria-hidden="true" className="tabular-nums">
        {rating.toFixed(1)}
        {count !== undefined && <span className="text-ink-soft"> ({count.toLocaleString('en-GB')})</span>}
      </span>
    </span>
  )
}

type RowProps = { className: string /** How much of the row is drawn, of 80. */; width?: number }

// Drawn as far as its own window reaches: a drawing inside a drawing shows nothing beyond its edge.
const Row = ({ className, width = 80 }: RowProps) => (
  <svg viewBox="0 0 80 16" className={`h-4 w-20 max-w-none shrink-0 ${className}`} aria-hidden="true">
    <svg width={width} height={16} viewBox={`0 0 ${width} 16`} aria-hidden="true">
      {[0, 16, 32, 48, 64].map((x) => (
        <path key={x} d={STAR} transform={`translate(${x} 0)`} fill="currentColor" />
      ))}
    </svg>
  </svg>
)
