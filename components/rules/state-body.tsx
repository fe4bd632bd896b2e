import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import type { Policy } from '@/lib/law/policy'
import type { RegionName } from '@/lib/law/rule'
import { statePath } from '@/lib/rulebook/address'
import type { PolicyRow } from '@/lib/rulebook/book'
import { pictureOf } from '@/lib/rulebook/picture'
import { type NamedRow, rows } from '@/lib/rulebook/rows'
import { type StateFacts, stateFacts } from '@/lib/rulebook/state'
import { isSwitchedOff } from '@/lib/rulebook/switched-off'
import { actSentence } from '@/lib/words/acts'
import { stateHeadings as words } from '@/lib/words/rulebook'
import { stateWords } from '@/lib/words/states'
import { CrossingList } from './crossing-list'
import { Legend } from './legend'
import { RegionDiagram } from './region-diagram'
import { StateMove } from './state-move'

type Props = {
  region: RegionName
  state: string
  policy: Policy
  policyKey?: string
  /** Another law than the running one, for tests. */
  law?: readonly NamedRow[]
}

/** What can happen to an order in a state: every move, what the clock does, and what other parts have to do with it. */
export function StateBody({ region, state, policy, policyKey, law = rows }: Props) {
  const facts = stateFacts(region, state, policy, law)
  const all = law.filter((row) => row.region === region).map((row) => ({ ...row, off: isSwitchedOff(row, policy) }))
  const picture = pictureOf(region, all, ({ key }) => all.some((row) => row.key === key && row.off))
  const list = (of: readonly PolicyRow[]) => (
    <ul className="divide-y divide-line border-line border-t">
      {of.map((row) => (
        <StateMove key={row.key} named={row} law={all} policy={policy} policyKey={policyKey} />
      ))}
    </ul>
  )
  return (
    <>
      <div id="moves" className="grid gap-6">
        <Card title={words.moves} flush={facts.moves.length > 0}>
          {facts.moves.length > 0 ? list(facts.moves) : <p className="text-ink-soft text-sm">{words.noMoves}</p>}
        </Card>
        <Card title={words.clock} flush={facts.clock.length > 0}>
          {facts.clock.length > 0 ? list(facts.clock) : <p className="text-ink-soft text-sm">{words.noClock}</p>}
        </Card>
      </div>
      {facts.takenOut.length > 0 && (
        <Card title={words.takenOut}>
          <CrossingList crossings={facts.takenOut} policyKey={policyKey} />
        </Card>
      )}
      {facts.brings.length > 0 && (
        <Card title={words.brings}>
          <CrossingList crossings={facts.brings} policyKey={policyKey} onward />
        </Card>
      )}
      <Card title={words.arrivals}>
        <Arrivals facts={facts} policyKey={policyKey} />
      </Card>
      <Card title={words.drawing}>
        <div className="grid gap-3">
          <RegionDiagram
            region={region}
            picture={picture}
            current={state}
            hrefOf={(other) => statePath(region, other, policyKey)}
            describedBy="moves"
          />
          <Legend
            parties={all.flatMap(({ row }) => row.by)}
            kinds={picture.arrows.map(({ kind }) => kind)}
            stays={picture.states.some(({ stays }) => stays.length > 0)}
          />
        </div>
      </Card>
    </>
  )
}

function Arrivals({ facts, policyKey }: { facts: StateFacts; policyKey?: string }) {
  const { rows: all, crossings } = facts.arrivals
  // Several rows of one move read the same here.
  const rows = all.filter(
    ({ state, move }, at) => all.findIndex((one) => one.state === state && one.move === move) === at,
  )
  if (rows.length + crossings.length === 0) return <p className="text-ink-soft text-sm">{words.start}</p>
  return (
    <div className="grid gap-3 text-sm">
      {rows.length > 0 && (
        <ul className="grid gap-1.5">
          {rows.map(({ key, region, state, move, row }) => (
            <li key={key}>
              {actSentence(row.by, move)}{' '}
              <Link href={statePath(region, state, policyKey)} className="link whitespace-nowrap">
                From: {stateWords(region, state)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {crossings.length > 0 && <CrossingList crossings={crossings} policyKey={policyKey} />}
    </div>
  )
}
