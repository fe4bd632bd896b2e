import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Moment } from '@/components/ui/moment'
import { Table } from '@/components/ui/table'
import { address } from '@/lib/address'
import type { Instant } from '@/lib/law/time'
import { publishedPolicy, versionRef } from '@/lib/policy/named'
import type { Version } from '@/lib/policy/versions'

const HERE = '/admin/policies'
const columns = [
  { key: 'policy', label: 'Policy' },
  { key: 'from', label: 'In force from' },
  { key: 'state', label: 'State' },
  { key: 'orders', label: 'Orders', align: 'right' },
  { key: 'more', label: 'Actions', align: 'right' },
] as const

type Props = {
  versions: readonly Version[]
  inForce: Version | null
  now: Instant
}

/** Every published version, newest first; each can be looked at, compared with the one before it, and drafted from; one to come leads to where it is taken back. */
export function VersionTable({ versions, inForce, now }: Props) {
  const cells = (version: Version, before: Version | undefined) => {
    const { id, from, _count } = version
    const is = id === inForce?.id ? 'in-force' : from.getTime() > now ? 'to-come' : 'replaced'
    return {
      policy: (
        <Link href={`${address(HERE, { show: id })}#document`} className="link">
          {publishedPolicy(version).title}
        </Link>
      ),
      from: <Moment at={from.getTime()} />,
      state: (
        <Badge tone={tones[is]} data-status={is}>
          {stateWords[is]}
        </Badge>
      ),
      orders: _count.orders.toLocaleString('en-GB'),
      more: <More of={version} before={before} toCome={is === 'to-come' && inForce !== null} />,
    }
  }
  return (
    <Table
      caption="Published policies"
      columns={columns}
      rows={versions.map((version, at) => ({ key: version.id, cells: cells(version, versions[at + 1]) }))}
    />
  )
}

const stateWords = { 'in-force': 'In force', 'to-come': 'To come', replaced: 'Replaced' } as const
const tones = { 'in-force': 'positive', 'to-come': 'info', replaced: 'neutral' } as const

const More = ({ of, before, toCome }: { of: Version; before: Version | undefined; toCome: boolean }) => (
  <span className="flex flex-wrap justify-end gap-x-4 gap-y-1">
    {toCome && (
      <Link href={`${address(HERE, { show: of.id })}#document`} className="link inline-flex min-h-8 items-center">
        Take back…<span className="sr-only"> version {of.version}</span>
      </Link>
    )}
    {before && (
      <Link
        href={address(`${HERE}/compare`, { a: versionRef(before), b: versionRef(of) })}
        className="link inline-flex min-h-8 items-center"
      >
        What changed<span className="sr-only"> with version {of.version}</span>
      </Link>
    )}
    <Link
      href={address(`${HERE}/drafts/new`, { from: versionRef(of) })}
      className="link inline-flex min-h-8 items-center"
    >
      Draft from it<span className="sr-only">, version {of.version}</span>
    </Link>
  </span>
)
