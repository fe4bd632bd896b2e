import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import { WhyNot } from '@/components/ui/why-not'
import type { Move } from '@/lib/law/command'
import { type Option, option } from '@/lib/law/moves'
import type { Person } from '@/lib/law/order'
import { movesOf } from '@/lib/law/table'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveWords } from '@/lib/words/moves'
import { RuleLink } from './rule-link'

/** The way to make a move. `quiet` moves are mentioned only among all the others while they are closed. */
export type Door = {
  readonly move: Move
  readonly open: ReactNode
  readonly quiet?: boolean
  /** What else there is to do while it is closed. */
  readonly instead?: ReactNode
}

type Props = { view: OrderView; party: Person; doors: readonly Door[]; children?: ReactNode }

/**
 * What a party can do now, each move with its door and until when; below it what they cannot do, why, by which rule,
 * and when it opens; and folded away every other move they could ever make (F3). Whether a move is open is the law's
 * answer, never the page's.
 */
export function MovesPanel({ view, party, doors, children }: Props) {
  const ask = (move: Move) => option(view.order, move, party, view.circumstances)
  const asked = doors.map((door) => ({ door, option: ask(door.move) }))
  const open = asked.filter(({ option }) => option.open)
  const shut = asked.filter(({ door, option }) => !option.open && !door.quiet)
  const told = new Set([...open, ...shut].map(({ door }) => door.move))
  const others = movesOf(party)
    .filter((move) => !told.has(move))
    .map(ask)
    // What is open without a door here has its place elsewhere on the page.
    .filter((option) => !option.open)
  return (
    <div className="grid gap-5">
      {open.length === 0 && !children && (
        <p className="text-ink-soft text-sm">There is nothing for you to do right now.</p>
      )}
      {open.map(({ door, option }) => (
        <div key={door.move} id={`move-${door.move}`} data-move={door.move} className="grid scroll-mt-4 gap-1.5">
          {door.open}
          <Until option={option} />
        </div>
      ))}
      {children}
      {shut.length > 0 && (
        <div className="grid gap-3 border-line border-t pt-4">
          <h3 className="font-medium text-ink-soft text-xs">Not possible now</h3>
          {shut.map(({ door, option }) => (
            <Told key={door.move} option={option} view={view} instead={door.instead} />
          ))}
        </div>
      )}
      {others.length > 0 && (
        <details className="border-line border-t pt-2 text-sm" data-moves="others">
          <summary className="inline-flex min-h-11 items-center rounded-sm text-ink-soft text-xs underline decoration-line-strong underline-offset-4 hover:text-ink sm:min-h-6">
            Everything else, and why not now
          </summary>
          <div className="grid gap-3 pt-2">
            {others.map((option) => (
              <Told key={option.move} option={option} view={view} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

/** By which rule a move is open, and until when; nothing where it is closed. */
export const Until = ({ option }: { option: Option }) =>
  option.open ? (
    <p className="flex items-baseline justify-between gap-3 text-ink-soft text-xs">
      <span>
        {option.until !== null && (
          <>
            Until <Moment at={option.until} />
          </>
        )}
      </span>
      <RuleLink rule={option.rule} />
    </p>
  ) : null

const Told = ({ option, view, instead }: { option: Option; view: OrderView; instead?: ReactNode }) =>
  option.open ? null : (
    <div data-move={option.move} className="grid gap-0.5">
      <p className="flex items-baseline justify-between gap-3 font-medium text-sm">
        {moveWords[option.move]}
        <span className="text-ink-soft">
          <RuleLink rule={option.refusal.rule} />
        </span>
      </p>
      <WhyNot
        refusal={option.refusal}
        move={option.move}
        currency={view.facts.currency}
        order={view.order}
        circumstances={view.circumstances}
      />
      {instead}
    </div>
  )
