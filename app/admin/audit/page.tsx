import type { Metadata } from 'next'
import { AuditTable } from '@/components/audit/audit-table'
import { DayField } from '@/components/audit/day-field'
import { FilterBar } from '@/components/forms/filter-bar'
import { MoreFilters } from '@/components/forms/more-filters'
import { Narrow } from '@/components/forms/narrow'
import { buttonLook } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { KeysetPages } from '@/components/ui/keyset-pages'
import { PageHeader } from '@/components/ui/page-header'
import type { Query } from '@/lib/address'
import { auditLog, mediatorNames } from '@/lib/audit/log'
import { type Looking, lookingAddress, lookingFor } from '@/lib/audit/looking'
import { requireMediator } from '@/lib/auth/session'
import { kindWords, whoWords } from '@/lib/words/audit'

export const metadata: Metadata = { title: 'Audit log' }

const HERE = '/admin/audit'

/** Everything that was ever done in the shop, by whom and by which rule. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const looking = lookingFor(await searchParams)
  const mediator = await requireMediator(lookingAddress(HERE, looking))
  const { before: _, after: __, ...kept } = looking
  const { number, ...filters } = kept
  const [{ entries, before, after }, mediators] = await Promise.all([auditLog(mediator, looking), mediatorNames()])
  const narrowed = Object.values(kept).some((value) => value !== undefined)
  return (
    <>
      <PageHeader
        title="Audit log"
        lead="Every move of every order in which you have no side, and what was done beside them: claims, notes, policies, the clock, and who signed in. Nothing in it can be changed."
        actions={
          <a href={lookingAddress(`${HERE}/export`, kept)} download className={buttonLook()}>
            Download as CSV
          </a>
        }
      />
      <div className="grid gap-6">
        <FilterBar action={HERE} searchLabel="Order number" search={number ?? ''} narrowed={narrowed}>
          <MoreFilters chosen={Object.values(filters)}>
            <Narrow
              name="who"
              label="Who"
              chosen={filters.who ?? ''}
              words={{ ...whoWords, ...mediators }}
              all="Everybody"
            />
            <Narrow name="what" label="What" chosen={filters.what ?? ''} words={kindWords} all="Everything" />
            <DayField name="from" label="From" chosen={filters.from ?? ''} />
            <DayField name="to" label="To" chosen={filters.to ?? ''} />
          </MoreFilters>
        </FilterBar>
        <div>
          <Card flush>
            {entries.length === 0 ? (
              <EmptyState title="Nothing found">{nothingWords(looking, narrowed)}</EmptyState>
            ) : (
              <AuditTable entries={entries} />
            )}
          </Card>
          <KeysetPages
            before={before && lookingAddress(HERE, { ...kept, before })}
            after={after && lookingAddress(HERE, { ...kept, after })}
          />
        </div>
      </div>
    </>
  )
}

function nothingWords({ from, to }: Looking, narrowed: boolean): string {
  if (from && to && to < from) return 'The last day is before the first one: choose them the other way round.'
  return narrowed ? 'Nothing was done that matches what you chose above.' : 'Nothing has been done yet.'
}
