import { ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { PolicyDocument } from '@/components/admin/policy-document'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { address, asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { now as shopTime } from '@/lib/clock'
import { type Version, versionInForce, versions } from '@/lib/policy/versions'

export const metadata: Metadata = { title: 'Policies' }

const HERE = '/admin/policies'
const columns = [
  { key: 'policy', label: 'Policy' },
  { key: 'from', label: 'In force from' },
  { key: 'state', label: 'State' },
  { key: 'orders', label: 'Orders', align: 'right' },
] as const

export default async function PoliciesPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireMediator(HERE)
  const [query, all, now] = await Promise.all([searchParams, versions(), shopTime()])
  const inForce = await versionInForce(now)
  const shown = all.find(({ id }) => id === asked(query, 'show')) ?? inForce ?? all[0]
  return (
    <>
      <PageHeader
        title="Policies"
        lead="New orders take the policy in force. An order keeps the one it was placed under, whatever is published later."
      />
      <div className="grid gap-8">
        <Card flush>
          {all.length === 0 ? (
            <EmptyState icon={ScrollText} title="No policy has been published">
              The shop needs one before anything can be ordered.
            </EmptyState>
          ) : (
            <Table
              caption="Published policies"
              columns={columns}
              rows={all.map((version) => ({ key: version.id, cells: cells(version, inForce, now) }))}
            />
          )}
        </Card>
        {shown && (
          <section aria-labelledby="document" className="grid gap-4">
            <h2 id="document" className="font-semibold text-xl">
              {titleOf(shown)}
            </h2>
            <ul className="grid max-w-prose gap-2 text-ink-soft text-sm">
              {notesOf(shown).map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
            <PolicyDocument document={shown.document} />
          </section>
        )}
      </div>
    </>
  )
}

function cells(version: Version, inForce: Version | null, now: number) {
  const { id, from, _count } = version
  return {
    policy: (
      <Link href={`${address(HERE, { show: id })}#document`} className="link">
        {titleOf(version)}
      </Link>
    ),
    from: <Moment at={from.getTime()} />,
    state:
      id === inForce?.id ? (
        <Badge tone="positive">In force</Badge>
      ) : (
        <Badge>{from.getTime() > now ? 'To come' : 'Replaced'}</Badge>
      ),
    orders: _count.orders.toLocaleString('en-GB'),
  }
}

type Document = { readonly title?: string; readonly notes?: readonly string[] }

const titleOf = ({ document, name, version }: Version) => `${(document as Document).title ?? name}, version ${version}`
const notesOf = ({ document }: Version) => (document as Document).notes ?? []
