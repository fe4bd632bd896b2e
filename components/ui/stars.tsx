import { ratingWords } from '@/lib/words/ratings'

const STAR = 'M8 1.3l2 4.3 4.7.6-3.5 3.2.9 4.7L8 11.8l-4.1 2.3.9-4.7-3.5-3.2L6 5.6z'

/** A rating out of five, with how many people gave one. */
export function Stars({ rating, count }: { rating: number; count?: number }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-sm">
      <span role="img" aria-label={ratingWords(rating, count)} className="relative inline-flex">
        <Row className="text-line" />
        <span className="absolute inset-0 overflow-hidden" style={{ width: `${(rating / 5) * 100}%` }}>
          <Row className="text-caution" />
        </span>
      </span>
      <span aria-hidden="true" className="tabular-nums">
        {rating.toFixed(1)}
        {count !== undefined && <span className="text-ink-soft"> ({count.toLocaleString('en-GB')})</span>}
      </span>
    </span>
  )
}

const Row = ({ className }: { className: string }) => (
  <svg viewBox="0 0 80 16" className={`h-4 w-20 max-w-none shrink-0 ${className}`} aria-hidden="true">
    {[0, 16, 32, 48, 64].map((x) => (
      <path key={x} d={STAR} transform={`translate(${x} 0)`} fill="currentColor" />
    ))}
  </svg>
)
