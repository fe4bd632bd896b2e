import type { Party } from '@/lib/law/order'
import type { DrawnArrow } from '@/lib/rulebook/picture'
import { staysLegend, strokeWords } from '@/lib/words/rulebook'
import { allParties, PartyName } from './party-mark'
import { strokes } from './region-diagram'

type Kind = DrawnArrow['kind']

type Props = { parties: readonly Party[]; kinds: readonly Kind[] /** Whether a box has moves in it. */; stays: boolean }

/** What the marks and the strokes of a drawing mean; only of those that are in it. */
export const Legend = ({ parties, kinds, stays }: Props) => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-ink-soft text-xs">
    {allParties
      .filter((party) => parties.includes(party))
      .map((party) => (
        <li key={party}>
          <PartyName party={party} />
        </li>
      ))}
    {(Object.keys(strokeWords) as Kind[])
      .filter((kind) => kinds.includes(kind))
      .map((kind) => (
        <li key={kind} className="inline-flex items-center gap-2">
          <svg viewBox="0 0 28 8" width={28} height={8} className="shrink-0" aria-hidden="true">
            <path
              d="M1 4h26"
              stroke="currentColor"
              strokeWidth={1.5}
              strokeLinecap="round"
              strokeDasharray={strokes[kind]}
            />
          </svg>
          {strokeWords[kind]}
        </li>
      ))}
    {stays && <li>{staysLegend}</li>}
  </ul>
)
