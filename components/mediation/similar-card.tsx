import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import type { SimilarCase } from '@/lib/mediation/similar'
import { stakeWords } from '@/lib/words/cases'
import { disputeEndWords } from '@/lib/words/disputes'
import { money } from '@/lib/words/money'

/** How disputes for the same reason and about as much were decided before, so that like is decided alike. */
export const SimilarCard = ({ cases }: { cases: readonly SimilarCase[] }) => (
  <Card title="Similar cases" id="similar" aside="Same reason, nearest amount first">
    {cases.length === 0 ? (
      <p className="text-ink-soft text-sm">No dispute for this reason has been decided by a mediator yet.</p>
    ) : (
      <ul className="grid gap-4 text-sm">
        {cases.map(({ id, number, store, currency, wanted, amount, how, reasoning, closedAt }) => (
          <li key={id} data-similar={number} className="grid gap-1 border-line border-t pt-3 first:border-0 first:pt-0">
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <Link href={`/admin/disputes/${id}`} className="link">
                {number}
              </Link>
              <span className="font-semibold">
                {stakeWords.decided(money(amount, currency), money(wanted, currency))}
              </span>
            </p>
            <p className="text-ink-soft text-xs">
              {store} · {disputeEndWords[how]} · <Moment at={closedAt} form="day" />
            </p>
            {reasoning && (
              <p className="line-clamp-3 whitespace-pre-line wrap-anywhere print:line-clamp-none">{reasoning}</p>
            )}
          </li>
        ))}
      </ul>
    )}
  </Card>
)
