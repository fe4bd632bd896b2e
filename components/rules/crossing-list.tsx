import { Link } from '@/components/ui/link'
import { statePath } from '@/lib/rulebook/address'
import type { Crossing } from '@/lib/rulebook/crossings'
import { crossingWords } from '@/lib/words/rulebook'

type Props = { crossings: readonly Crossing[]; policyKey?: string; onward?: boolean }

/** What follows in one part of an order from another; each leads to where it comes from, or `onward` to what it does. */
export const CrossingList = ({ crossings, policyKey, onward }: Props) => (
  <ul className="grid gap-1.5 text-sm">
    {crossings.map((crossing) => {
      const { region, from, to, when } = crossing
      const { moves, cause, effect, condition } = crossingWords(crossing)
      const target = onward ? { region, state: to } : when
      return (
        <li key={`${region} ${from.join()} ${to} ${when.region} ${when.state}`}>
          {moves}
          {onward ? ' ' : ` ${effect}, when `}
          <Link href={statePath(target.region, target.state, policyKey)} className="link">
            {onward ? effect : cause}
          </Link>
          {condition}.
        </li>
      )
    })}
  </ul>
)
