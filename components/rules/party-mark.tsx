import { clsx } from 'clsx'
import type { Party } from '@/lib/law/order'
import { partyWords } from '@/lib/words/parties'

/** Every party has a letter and a colour, here as fill, ink and ground; the clock has hands instead of a letter. */
const looks: Record<Party, { readonly letter: string; readonly ground: string; readonly ink: string }> = {
  buyer: { letter: 'B', ground: 'fill-info', ink: 'fill-on-info' },
  seller: { letter: 'S', ground: 'fill-caution', ink: 'fill-on-caution' },
  mediator: { letter: 'M', ground: 'fill-accent', ink: 'fill-on-accent' },
  clock: { letter: '', ground: 'fill-ink-soft', ink: 'stroke-raised' },
  provider: { letter: 'P', ground: 'fill-positive', ink: 'fill-on-positive' },
  carrier: { letter: 'C', ground: 'fill-ink', ink: 'fill-raised' },
}

/** The parties in the order in which they are named. */
export const allParties = Object.keys(looks) as Party[]

/** The mark of a party within a drawing; `x` and `y` are its middle. Its name is said in the text beside the drawing. */
export function DrawnMark({ party, x, y }: { party: Party; x: number; y: number }) {
  const { letter, ground, ink } = looks[party]
  return (
    <g data-party={party}>
      <circle cx={x} cy={y} r={7.5} className={ground} />
      {letter ? (
        <text x={x} y={y + 3.6} textAnchor="middle" fontSize={10} fontWeight={700} className={ink}>
          {letter}
        </text>
      ) : (
        <path d={`M${x} ${y - 4.5}V${y}l3 2`} fill="none" strokeWidth={1.5} strokeLinecap="round" className={ink} />
      )}
    </g>
  )
}

/** The mark of a party in running text, with its name. */
export const PartyName = ({ party, className }: { party: Party; className?: string }) => (
  <span className={clsx('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
    <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true">
      <DrawnMark party={party} x={8} y={8} />
    </svg>
    {partyWords[party]}
  </span>
)
