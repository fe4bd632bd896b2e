import { ArrowRight } from 'lucide-react'
import { RuleLink } from '@/components/orders/rule-link'
import { Link } from '@/components/ui/link'
import type { Policy } from '@/lib/law/policy'
import { statePath } from '@/lib/rulebook/address'
import type { PolicyRow } from '@/lib/rulebook/book'
import { crossings } from '@/lib/rulebook/crossings'
import { clockIn } from '@/lib/rulebook/state'
import { actSentence } from '@/lib/words/acts'
import { guardWords } from '@/lib/words/guards'
import { alsoWords, notTheOneAbove, offHere, openThen, stateStays, timeOf } from '@/lib/words/rulebook'
import { stateNote } from '@/lib/words/state-notes'
import { stateWords } from '@/lib/words/states'
import { OffBadge } from './off-badge'
import { PartyName } from './party-mark'

type Props = { named: PolicyRow; law: readonly PolicyRow[]; policy: Policy; policyKey?: string }

/** A move that can be made in a state: who, when, needing what, where it leads, and what the clock does there. */
export function StateMove({ named, law, policy, policyKey }: Props) {
  const { key, move, row, off } = named
  const byItself = row.by.includes('clock')
  const second = byItself && law.some((other) => other.key < key && sameMove(other, named))
  return (
    <li data-row={key} data-move={move} data-off={off || undefined} className="grid gap-3 px-4 py-4 text-sm sm:px-5">
      <div className="grid gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {row.by.map((party) => (
            <PartyName key={party} party={party} />
          ))}
          <RuleLink rule={row.rule} policy={policyKey} />
          {off && <OffBadge />}
        </div>
        <p className="font-semibold text-base">{actSentence(row.by, move)}</p>
      </div>
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[6rem_1fr]">
        <dt className="text-ink-soft">When</dt>
        <dd>{off ? offHere : timeOf(named, policy)}</dd>
        {second && (
          <>
            <dt className="text-ink-soft">Only if</dt>
            <dd>{notTheOneAbove}</dd>
          </>
        )}
        {row.needs && row.needs.length > 0 && (
          <>
            <dt className="text-ink-soft">Only if</dt>
            <dd>
              <ul className="grid gap-0.5">
                {row.needs.map((guard) => {
                  const { needs, otherwise } = guardWords(guard)
                  return (
                    <li key={needs}>
                      {needs}
                      {guard.rule && guard.rule !== row.rule && (
                        <>
                          {' '}
                          <RuleLink rule={guard.rule} policy={policyKey} />
                        </>
                      )}
                      {!byItself && <span className="block text-ink-soft text-xs">{openThen(otherwise)}</span>}
                    </li>
                  )
                })}
              </ul>
            </dd>
          </>
        )}
        <dt className="text-ink-soft">Then</dt>
        <dd className="grid gap-2">
          {named.to.map((to) => (
            <Next key={to} to={to} {...{ named, law, policy, policyKey }} />
          ))}
        </dd>
      </dl>
    </li>
  )
}

const sameMove = (some: PolicyRow, other: PolicyRow) =>
  some.region === other.region && some.state === other.state && some.move === other.move

/** The state a move leads to, and what the clock will do there by itself. */
function Next({ to, named, law, policy, policyKey }: Props & { to: string }) {
  const { region, state } = named
  const elsewhere = crossings.filter(({ when }) => when.region === region && when.state === to)
  const next = clockIn(region, to, law).map((row) => `${actSentence(row.row.by, row.move)} ${timeOf(row, policy)}`)
  if (to === state) return <p>{stateStays(region, state)}</p>
  return (
    <div className="grid gap-0.5">
      <Link
        href={statePath(region, to, policyKey)}
        data-status={to}
        className="link inline-flex items-center gap-1.5 justify-self-start py-0.5 font-medium"
      >
        <ArrowRight className="size-3.5" aria-hidden="true" />
        {stateWords(region, to)}
      </Link>
      {stateNote(region, to) && <p>{stateNote(region, to)}</p>}
      {elsewhere.length > 0 && <p className="text-ink-soft">{alsoWords(elsewhere)}</p>}
      {[...new Set(next)].map((sentence) => (
        <p key={sentence} className="text-ink-soft">
          {sentence}
        </p>
      ))}
    </div>
  )
}
