import Link from 'next/link'
import { statePath } from '@/lib/rulebook/address'
import type { Crossing } from '@/lib/rulebook/crossings'
import { crossingWords } from '@/lib/words/rulebook'

/** What follows in one part of an order from what happens in another, each with a way to where it comes from. */
export const CrossingList = ({ crossings, policyKey }: { crossings: readonly Crossing[]; policyKey?: string }) => (
  <ul className="grid gap-1.5 text-sm">
    {crossings.map((crossing) => {
      const { region, from, to, when } = crossing
      const { follows, cause, condition } = crossingWords(crossing)
      return (
        <li key={`${region} ${from.join()} ${to} ${when.region} ${when.state}`}>
          {follows}{' '}
          <Link href={statePath(when.region, when.state, policyKey)} prefetch={false} className="link">
            {cause}
          </Link>
          {condition}.
        </li>
      )
    })}
  </ul>
)
