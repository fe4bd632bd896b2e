import type { Metadata } from 'next'
import { FilterBar } from '@/components/forms/filter-bar'
import { MoreFilters } from '@/components/forms/more-filters'
import { Narrow } from '@/components/forms/narrow'
import { LoadCard } from '@/components/mediation/load-card'
import { QueueTable } from '@/components/mediation/queue-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { address, asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { foundBys } from '@/lib/buying/wish'
import { loads } from '@/lib/mediation/load'
import { CASE_KINDS, CLAIMED, QUEUE_STAGES, queue, SORTS } from '@/lib/mediation/queue'
import { MOST_COUNTED } from '@/lib/most-counted'
import { caseWords, claimedWords, closedSortWords, queueWords, sortWords } from '@/lib/words/cases'
import { sortLabel } from '@/lib/words/sorts'
import { foundByWords, sourceWords } from '@/lib/words/sources'
import { claim } from './actions'

export const metadata: Metadata = { title: 'Mediation queue' }

const HERE = '/admin/disputes'

/** Everything that waits for a mediator, narrowed and sorted as the address says (D3, C18, P1, C7, F7). */
export default async function QueuePage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireMediator(HERE)
  const query = await searchParams
  const chosen = {
    kind: CASE_KINDS.find((kind) => kind === asked(query, 'kind')),
    claimed: CLAIMED.find((who) => who === asked(query, 'claimed')),
    source: asked(query, 'source'),
    found: foundBys.find((by) => by === asked(query, 'found')),
    search: asked(query, 'q'),
  }
  const stage = QUEUE_STAGES.find((stage) => stage === asked(query, 'state')) ?? 'waiting'
  const sort = SORTS.find((sort) => sort === asked(query, 'sort')) ?? 'deadline'
  const [found, inHand] = await Promise.all([
    queue(viewer.id, { ...chosen, stage, sort, page: Number(asked(query, 'page')) }),
    loads(),
  ])
  const { search, ...narrowing } = chosen
  const narrowed = Object.values(chosen).some(Boolean)
  const otherStage = stage === 'waiting' ? '' : stage
  const otherSort = sort === 'deadline' ? '' : sort
  const { waiting: _, ...otherStages } = titles
  const { deadline: first, ...otherSorts } = stage === 'closed' ? closedSortWords : sortWords
  return (
    <>
      <PageHeader
        title="Mediation queue"
        lead="Disputes, appeals, complaints and contested points. Claim a case before you work on it, so that nobody else does."
      />
      <div className="grid gap-6">
        <FilterBar
          action={HERE}
          searchLabel="Order number, store or buyer"
          search={search}
          narrowed={narrowed || Boolean(otherStage || otherSort)}
        >
          <MoreFilters chosen={[chosen.kind, chosen.claimed, otherStage, chosen.source, chosen.found, otherSort]}>
            <Narrow name="kind" label="About" chosen={chosen.kind ?? ''} words={caseWords} />
            <Narrow name="claimed" label="Claimed" chosen={chosen.claimed ?? ''} words={claimedWords} />
            <Narrow name="state" label="State" chosen={otherStage} words={otherStages} all={titles.waiting} />
            <Narrow name="source" label="Source" chosen={chosen.source} words={sourceWords} />
            <Narrow name="found" label="How it was found" chosen={chosen.found ?? ''} words={foundByWords} />
            <Narrow name="sort" label={sortLabel} chosen={otherSort} words={otherSorts} all={first} />
          </MoreFilters>
        </FilterBar>
        <div>
          <Card
            title={titles[stage]}
            id="queue"
            aside={
              <span className="tabular-nums" data-total={found.total}>
                {found.total}
                {found.total === MOST_COUNTED && ' or more'}
              </span>
            }
            flush
          >
            {found.cases.length === 0 ? (
              <EmptyState title="None here">
                {narrowed ? 'No case matches what you chose above.' : queueWords[stage].empty}
              </EmptyState>
            ) : (
              <QueueTable caption={titles[stage]} cases={found.cases} claim={claim} closed={stage === 'closed'} />
            )}
          </Card>
          <Pagination
            page={found.page}
            pages={found.pages}
            href={(page) => address(HERE, { ...narrowing, q: search, state: otherStage, sort: otherSort, page })}
          />
        </div>
        <LoadCard loads={inHand} me={viewer.id} />
      </div>
    </>
  )
}

const titles = Object.fromEntries(QUEUE_STAGES.map((stage) => [stage, queueWords[stage].title])) as Record<
  (typeof QUEUE_STAGES)[number],
  string
>
