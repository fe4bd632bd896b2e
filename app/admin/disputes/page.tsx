import type { Metadata } from 'next'
import { CaseList } from '@/components/admin/case-list'
import { ReviewList } from '@/components/admin/review-list'
import { FilterBar } from '@/components/forms/filter-bar'
import { Narrow } from '@/components/forms/narrow'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { address, asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { CASE_STATES, cases } from '@/lib/orders/queries/cases'
import { reviewsDue } from '@/lib/orders/queries/reviews'
import { caseStateWords } from '@/lib/words/disputes'
import { sourceWords } from '@/lib/words/sources'

export const metadata: Metadata = { title: 'Disputes' }

const HERE = '/admin/disputes'

export default async function DisputesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireMediator(HERE)
  const query = await searchParams
  const filter = { source: asked(query, 'source'), search: asked(query, 'q') }
  const chosen = CASE_STATES.find((state) => state === asked(query, 'state'))
  const page = Number(asked(query, 'page')) || 1
  const narrowed = Boolean(chosen || filter.source || filter.search)
  const due = narrowed ? [] : await reviewsDue(viewer.id)
  const lists = await Promise.all(
    (chosen ? [chosen] : CASE_STATES).map(async (state) => ({
      state,
      // Without a state only the first of each are shown; a state of its own has pages.
      ...(await cases(state, viewer.id, { ...filter, page: chosen ? page : 1 })),
    })),
  )
  return (
    <>
      <PageHeader
        title="Disputes"
        lead="What waits for a mediator comes first, the one with the least time left on top."
      />
      <div className="grid gap-6">
        <FilterBar action={HERE} searchLabel="Order number or store" search={filter.search} narrowed={narrowed}>
          <Narrow
            name="state"
            label="State"
            chosen={chosen ?? ''}
            words={Object.fromEntries(CASE_STATES.map((state) => [state, caseStateWords[state].title]))}
          />
          <Narrow name="source" label="Source" chosen={filter.source} words={sourceWords} />
        </FilterBar>
        {!narrowed && <ReviewList orders={due} />}
        {lists.map(({ state, cases, total, page, pages }) => (
          <div key={state}>
            <CaseList
              title={caseStateWords[state].title}
              empty={caseStateWords[state].empty}
              cases={cases}
              total={total}
            />
            <Pagination
              page={page}
              pages={pages}
              href={(page) => address(HERE, { state, source: filter.source, q: filter.search, page })}
            />
          </div>
        ))}
      </div>
    </>
  )
}
