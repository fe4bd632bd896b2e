import { ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PolicyDocument } from '@/components/admin/policy-document'
import { DraftTable } from '@/components/policies/draft-table'
import { PublishedNotice } from '@/components/policies/published-notice'
import { RefusedNotice } from '@/components/policies/refused-notice'
import { ShippedList } from '@/components/policies/shipped-list'
import { TakeBack } from '@/components/policies/take-back'
import { VersionTable } from '@/components/policies/version-table'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { PageHeader } from '@/components/ui/page-header'
import { address, asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { now as shopTime } from '@/lib/clock'
import { checkState } from '@/lib/policy/check'
import { drafts } from '@/lib/policy/drafts'
import { type NamedPolicy, notesOf, publishedPolicy, shippedPolicy, versionRef } from '@/lib/policy/named'
import { shipped } from '@/lib/policy/shipped'
import { publisherOf, versionInForce, versions } from '@/lib/policy/versions'

import { takeVersionBack } from './actions'

export const metadata: Metadata = { title: 'Policies' }

const HERE = '/admin/policies'

/** Every version of the policy and the drafts of the next, and one version read in full (T4). */
export default async function PoliciesPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireMediator(HERE)
  const [query, all, making, now] = await Promise.all([searchParams, versions(), drafts(), shopTime()])
  const inForce = await versionInForce(now)
  const wanted = asked(query, 'show')
  const shown = all.find(({ id }) => id === wanted) ?? inForce ?? all[0]
  const published = asked(query, 'published') === '1' && shown?.id === wanted ? shown : null
  return (
    <>
      <PageHeader
        title="Policies"
        lead="New orders take the policy in force. An order keeps the one it was placed under, whatever is published later."
        actions={
          <ButtonLink
            href={address(`${HERE}/compare`, {
              a: all[1] ? versionRef(all[1]) : Object.keys(shipped)[0],
              b: all[0] && versionRef(all[0]),
            })}
          >
            Compare policies
          </ButtonLink>
        }
      />
      <div className="grid gap-8">
        <RefusedNotice code={asked(query, 'refused')} />
        {published && (
          <PublishedNotice title={publishedPolicy(published).title} from={published.from.getTime()} now={now} />
        )}
        <Card title="Published" flush>
          {all.length === 0 ? (
            <EmptyState icon={ScrollText} title="No policy has been published">
              The shop needs one before anything can be ordered.
            </EmptyState>
          ) : (
            <VersionTable versions={all} inForce={inForce} now={now} />
          )}
        </Card>
        <DraftTable drafts={making.map((draft) => ({ draft, is: checkState(draft).is }))} />
        <ShippedList shipped={shipped} inForce={inForce && versionRef(inForce)} />
        {Object.hasOwn(shipped, wanted) ? (
          <Shown policy={shippedPolicy(wanted)} />
        ) : (
          shown && (
            <Shown policy={publishedPolicy(shown)} by={await publisherOf(shown)}>
              {shown.from.getTime() > now && inForce && <TakeBack id={shown.id} action={takeVersionBack} />}
            </Shown>
          )
        )}
      </div>
    </>
  )
}

type ShownProps = { policy: NamedPolicy; by?: { name: string; at: Date } | null; children?: ReactNode }

/** One policy with its notes, and every value with where it comes from. */
const Shown = ({ policy: { title, document }, by, children }: ShownProps) => (
  <section aria-labelledby="document" className="grid gap-4">
    <div className="grid gap-1">
      <h2 id="document" className="scroll-mt-4 font-semibold text-xl">
        {title}
      </h2>
      {by && (
        <p className="text-ink-soft text-sm">
          Published by {by.name}, <Moment at={by.at.getTime()} />
        </p>
      )}
    </div>
    {children}
    <ul className="grid max-w-prose gap-2 text-ink-soft text-sm">
      {notesOf(document).map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
    <PolicyDocument document={document} />
  </section>
)
