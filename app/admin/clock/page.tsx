import type { Metadata } from 'next'
import { CarrierParcels } from '@/components/admin/carrier-parcels'
import { Chargebacks } from '@/components/admin/chargebacks'
import { ClockUnderWay } from '@/components/admin/clock-under-way'
import { DueNext } from '@/components/admin/due-next'
import { MoveClock } from '@/components/admin/move-clock'
import { ProviderFaults } from '@/components/admin/provider-faults'
import { DoneNotice } from '@/components/ui/done-notice'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { now as shopTime } from '@/lib/clock'
import { env } from '@/lib/env'
import { lastJump } from '@/lib/orders/jump'
import { parcelsUnderWay } from '@/lib/orders/queries/parcels'
import { nextDeadlineAfter, upcoming } from '@/lib/orders/queries/upcoming'
import { openChargebacks } from '@/lib/payments/chargebacks'
import { pendingFaults } from '@/lib/payments/faults'
import { happenedWords } from '@/lib/words/due'
import { inUtc } from '@/lib/words/moments'
import { decideClaim, forgetFault, jumpClock, provokeFault, reportParcel, setClock, takeBack } from './actions'

export const metadata: Metadata = { title: 'Clock' }

const SHOWN = 20

/** How far simulated time is ahead, what happens next, and what the world outside can be told to do (T5). */
export default async function ClockPage({ searchParams }: { searchParams: Promise<Query> }) {
  await requireMediator('/admin/clock')
  const [query, now, due] = await Promise.all([searchParams, shopTime(), upcoming(SHOWN)])
  if (!env.SIMULATION)
    return (
      <>
        <PageHeader title="Clock" lead="What happens by itself next." />
        <div className="grid gap-6">
          <Notice title="Time is real here">It can be moved only in a simulation (SIMULATION=1).</Notice>
          <DueNext due={due} />
        </div>
      </>
    )
  const [nextDeadline, faults, parcels, chargebacks] = await Promise.all([
    nextDeadlineAfter(now),
    pendingFaults(),
    parcelsUnderWay(),
    openChargebacks(),
  ])
  const jump = lastJump()
  const done = asked(query, 'done')
  // Whoever asked for it is told here how a move ended that took longer than they waited.
  const ended = query.going !== undefined && jump?.state !== 'under-way' ? jump : null
  return (
    <>
      <PageHeader
        title="Clock"
        lead="Time here is simulated. Move it forward, and everything that falls due meanwhile happens in order, each at its own time."
      />
      <div className="grid gap-6">
        {/^\d{1,7}$/.test(done) && <Moved key={now} count={Number(done)} />}
        {ended?.state === 'arrived' && <Moved count={ended.done} />}
        {ended?.state === 'broken-off' && (
          <Notice tone="critical" title="The clock did not get there">
            Something went wrong on its way to {inUtc(ended.to)}. Move it there again: what has happened so far stays,
            and nothing happens twice.
          </Notice>
        )}
        {jump?.state === 'under-way' ? (
          <ClockUnderWay jump={jump} now={now} />
        ) : (
          <MoveClock now={now} nextDeadline={nextDeadline} jump={jumpClock} set={setClock} />
        )}
        <DueNext due={due} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <div className="grid gap-6">
            <ProviderFaults pending={faults} provoke={provokeFault} forget={forgetFault} />
            <Chargebacks open={chargebacks} take={takeBack} decide={decideClaim} />
          </div>
          <CarrierParcels parcels={parcels} report={reportParcel} />
        </div>
      </div>
    </>
  )
}

const Moved = ({ count }: { count: number }) => (
  <DoneNotice title="The clock was moved">{happenedWords(count)}</DoneNotice>
)
