import { Link } from '@/components/ui/link'
import type { Policy } from '@/lib/law/policy'
import { statePath } from '@/lib/rulebook/address'
import type { PolicyRow } from '@/lib/rulebook/book'
import { actSentence } from '@/lib/words/acts'
import { holdsBack, timeOf } from '@/lib/words/rulebook'
import { regionWords, stateWords } from '@/lib/words/states'
import { OffBadge } from './off-badge'

type Props = { rows: readonly PolicyRow[]; holds: readonly PolicyRow[]; policy: Policy; policyKey?: string }

/** The moves that are made by a rule, and those it stands in the way of, each with when and where. */
export function RuleRows({ rows, holds, policy, policyKey }: Props) {
  return (
    <>
      {rows.length > 0 && <Moves rows={rows} policy={policy} policyKey={policyKey} />}
      {holds.length > 0 && (
        <div className="grid gap-1.5">
          <p className="text-ink-soft">{holdsBack}</p>
          <Moves rows={holds} policy={policy} policyKey={policyKey} brief />
        </div>
      )}
    </>
  )
}

type Move = { readonly says: string; readonly when: string | null; readonly off: boolean; readonly places: PolicyRow[] }

const Moves = ({ rows, policy, policyKey, brief }: Omit<Props, 'holds'> & { brief?: boolean }) => (
  <ul className="grid gap-2">
    {together(rows, brief ? null : policy).map(({ says, when, off, places }) => (
      <li key={`${says} ${when} ${off}`} className="grid gap-0.5">
        <p>
          {says} {when && <span className="text-ink-soft">{when}</span>} {off && <OffBadge />}
        </p>
        <ul className="flex flex-wrap gap-x-3 text-xs">
          {byState(places).map(({ region, state, keys }) => (
            <li key={keys} data-row={keys}>
              <Link href={statePath(region, state, policyKey)} className="link inline-block py-1">
                {regionWords[region].title}: {stateWords(region, state)}
              </Link>
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
)

/** Rows of one state have one way there; `keys` names them all. */
function byState(places: readonly PolicyRow[]) {
  const ways = new Map<string, Pick<PolicyRow, 'region' | 'state'> & { keys: string }>()
  for (const { region, state, key } of places) {
    const before = ways.get(`${region} ${state}`)
    ways.set(`${region} ${state}`, { region, state, keys: before ? `${before.keys} ${key}` : key })
  }
  return [...ways.values()]
}

/** Rows that read the same stand together, with every place they are in. */
function together(rows: readonly PolicyRow[], policy: Policy | null): Move[] {
  const moves = new Map<string, Move>()
  for (const row of rows) {
    const says = actSentence(row.row.by, row.move)
    const when = policy && !row.off ? timeOf(row, policy) : null
    const key = `${says} ${when} ${row.off}`
    const move = moves.get(key) ?? { says, when, off: row.off, places: [] }
    move.places.push(row)
    moves.set(key, move)
  }
  return [...moves.values()]
}
