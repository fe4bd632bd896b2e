import { clsx } from 'clsx'
import { CircleMinus, RotateCcw, Ticket } from 'lucide-react'
import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import type { Person } from '@/lib/law/order'
import type { Policy } from '@/lib/law/policy'
import type { Effect } from '@/lib/law/preview'
import type { Leg } from '@/lib/law/refund'
import { legWaits, legWorth } from '@/lib/words/consequences'
import { fateSentence, fateWords } from '@/lib/words/coupons'
import { settlingTime } from '@/lib/words/refunds'

/** What the reader is to the order, and the names of things the law knows by id only. */
export type Reading = {
  readonly reader: Person
  readonly currency: string
  readonly policy: Policy
  readonly coupons: readonly { readonly id: string; readonly title: string }[]
}

/**
 * Money and coupons of one effect, a line each (C5, K4). `dated` effects tell the day money is expected; those that
 * depend on when somebody answers tell how long it takes.
 */
export function EffectList({ effect, dated, ...reading }: { effect: Effect; dated: boolean } & Reading) {
  const { currency, reader, policy, coupons } = reading
  return (
    <>
      {effect.legs.map((leg) => (
        <Line key={leg.number} icon={<RotateCcw className="size-4" />} data={{ 'data-leg': leg.means }}>
          <span className="font-medium">{legWorth(leg, currency, reader)}.</span>{' '}
          {dated ? <Expected leg={leg} policy={policy} /> : settlingTime(policy.refund.settles[leg.means])}
        </Line>
      ))}
      {effect.coupons.map(({ id, fate, usableUntil }) => (
        <Line
          key={id}
          icon={fate === 'returned' ? <Ticket className="size-4" /> : <CircleMinus className="size-4" />}
          data={{ 'data-fate': fate }}
        >
          <span className="font-medium">
            {coupons.find((known) => known.id === id)?.title ?? 'Coupon'}: {fateWords[fate].toLowerCase()}.
          </span>{' '}
          {fateSentence(fate, usableUntil, reader)}
        </Line>
      ))}
    </>
  )
}

function Expected({ leg, policy }: { leg: Leg; policy: Policy }) {
  const takes = settlingTime(policy.refund.settles[leg.means])
  if (leg.state !== 'sent')
    return (
      <>
        {legWaits} {takes}
      </>
    )
  if (leg.expectFrom >= leg.expectBy) return <>{takes}</>
  return (
    <>
      Expected between <Moment at={leg.expectFrom} form="day" /> and <Moment at={leg.expectBy} form="day" />.
    </>
  )
}

/** One thing that follows, behind a small sign. */
export const Line = ({
  icon,
  data,
  className,
  children,
}: {
  icon: ReactNode
  data?: Record<`data-${string}`, string>
  className?: string
  children: ReactNode
}) => (
  <li className={clsx('flex gap-2.5', className)} {...data}>
    <span className="mt-0.5 shrink-0 opacity-70" aria-hidden="true">
      {icon}
    </span>
    <span className="min-w-0">{children}</span>
  </li>
)
