import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Comparison } from '@/components/policies/comparison'
import { PublishConfirm } from '@/components/policies/publish-confirm'
import { PublishWhen } from '@/components/policies/publish-when'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { address, asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { now as shopTime } from '@/lib/clock'
import { toWall } from '@/lib/law/calendar'
import { HOUR } from '@/lib/law/time'
import { checkState } from '@/lib/policy/check'
import { differences } from '@/lib/policy/compare'
import { findDraft } from '@/lib/policy/drafts'
import { publishedPolicy, titleOf } from '@/lib/policy/named'
import { publishRefusal } from '@/lib/policy/publish'
import { hashOf, readText } from '@/lib/policy/text'
import { runningOrders, versionInForce } from '@/lib/policy/versions'
import { publishMoment } from '@/lib/policy/when'
import { differWords, publishRefusals } from '@/lib/words/policy-drafts'
import { publishDraft } from '../../actions'

export const metadata: Metadata = { title: 'Publish a draft' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

/** Publishing a draft: from when, and then a last look at what changes (T4). */
export default async function PublishPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const draftPage = `/admin/policies/drafts/${encodeURIComponent(id)}`
  const here = `${draftPage}/publish`
  await requireMediator(here)
  const draft = await findDraft(id)
  if (!draft) notFound()
  const { policy, document } = readText(draft.text)
  // Whatever keeps it from being published is told on the draft's own page.
  if (!policy || publishRefusal(draft)) redirect(draftPage)
  const now = await shopTime()
  const asks = { when: asked(query, 'when'), at: asked(query, 'at') }
  const from = asks.when ? publishMoment(asks, policy.calendar) : null
  const problem =
    from === null || from === 'now'
      ? null
      : typeof from === 'object'
        ? from.problem
        : from < now
          ? publishRefusals.past
          : null
  const crumbs = [
    { label: 'Policies', href: '/admin/policies' },
    { label: draft.name, href: draftPage },
  ]
  if (from === null || typeof from === 'object' || problem || asked(query, 'change') === '1') {
    const wall = new Date(toWall(now + HOUR, policy.calendar)).toISOString().slice(0, 16)
    return (
      <>
        <PageHeader title="From when?" crumbs={crumbs} lead="Orders placed from then on take this policy." />
        <PublishWhen
          action={here}
          when={asks.when}
          at={asks.at || wall}
          timeZone={policy.calendar.timeZone}
          problem={problem}
          back={draftPage}
        />
      </>
    )
  }
  const at = from === 'now' ? now : from
  const [replaced, running] = await Promise.all([versionInForce(at), runningOrders()])
  const state = checkState(draft)
  const count = replaced ? differences(replaced.document, document).length : 0
  return (
    <>
      <PageHeader
        title="Publish this policy?"
        crumbs={crumbs}
        lead="A published policy never changes again. To change it, publish another one."
      />
      <div className="grid gap-8">
        <PublishConfirm
          title={titleOf(document, policy.name)}
          name={policy.name}
          from={from}
          timeZone={policy.calendar.timeZone}
          running={running}
          warnings={'findings' in state ? state.findings.length : 0}
          action={publishDraft}
          hidden={{ id, seen: hashOf(draft.text), ...asks }}
          back={address(here, { ...asks, change: 1 })}
        />
        {replaced && (
          <section aria-labelledby="compared" className="grid gap-4">
            <div className="grid gap-1">
              <h2 id="compared" className="font-semibold text-xl">
                What changes for new orders
              </h2>
              <p className="text-ink-soft">
                Compared with {publishedPolicy(replaced).title}, which is in force until then. {differWords(count)}
              </p>
            </div>
            <Comparison
              from={{ label: `${replaced.name}, version ${replaced.version}`, document: replaced.document }}
              to={{ label: 'This policy', document }}
            />
          </section>
        )}
        {!replaced && <Card>No policy is in force yet, so there is nothing to compare with.</Card>}
      </div>
    </>
  )
}
