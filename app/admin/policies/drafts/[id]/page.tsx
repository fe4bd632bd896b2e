import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PolicyDocument } from '@/components/admin/policy-document'
import { CheckBadge } from '@/components/policies/check-badge'
import { CheckCard } from '@/components/policies/check-card'
import { Comparison } from '@/components/policies/comparison'
import { DraftSettings } from '@/components/policies/draft-settings'
import { Findings } from '@/components/policies/findings'
import { KnobForm } from '@/components/policies/knob-form'
import { Problems } from '@/components/policies/problems'
import { RefusedNotice } from '@/components/policies/refused-notice'
import { TextForm } from '@/components/policies/text-form'
import { Card } from '@/components/ui/card'
import { DoneNotice } from '@/components/ui/done-notice'
import { Moment } from '@/components/ui/moment'
import { PageHeader } from '@/components/ui/page-header'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import { address, asked, type Query } from '@/lib/address'
import { requireMediator, viewer as whoLooks } from '@/lib/auth/session'
import { checkState } from '@/lib/policy/check'
import { differences } from '@/lib/policy/compare'
import { controlOf } from '@/lib/policy/controls'
import { type Draft, findDraft } from '@/lib/policy/drafts'
import { findPolicy } from '@/lib/policy/named'
import { hashOf, type ReadText, readText } from '@/lib/policy/text'
import { valueAt } from '@/lib/policy/values'
import { knobLabel, knobValue } from '@/lib/words/knobs'
import { remove, rename, save, setKnob, startProver } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const draft = (await whoLooks())?.isMediator ? await findDraft((await params).id) : null
  return { title: draft ? `Draft: ${draft.name}` : 'Draft' }
}

/** A draft: its values, its text, what it changes, and what checking it found (T4). */
export default async function DraftPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams])
  const here = `/admin/policies/drafts/${encodeURIComponent(id)}`
  await requireMediator(here)
  const draft = await findDraft(id)
  if (!draft) notFound()
  const base = await findPolicy(draft.basedOn)
  const read = readText(draft.text)
  const state = checkState(draft)
  const views = ['values', 'text', ...(base ? ['changes'] : []), 'settings'] as const
  const asks = views.find((view) => view === asked(query, 'view')) ?? 'values'
  // A text that is no JSON has no values to show, or to compare.
  const unread = read.document === undefined
  const view = unread && (asks === 'values' || asks === 'changes') ? 'text' : asks
  const changed = base && !unread ? differences(base.document, read.document).length : undefined
  const href = (view: string) => address(here, { view: view === 'values' ? '' : view })
  const typing = view === 'text' || view === 'settings' || asked(query, 'change') !== ''
  const change = (path: string) =>
    read.document === undefined || !controlOf(path) ? null : `${address(here, { change: path })}#change`
  return (
    <>
      <PageHeader
        title={draft.name}
        beside={<CheckBadge is={state.is} />}
        crumbs={[{ label: 'Policies', href: '/admin/policies' }]}
        lead={
          <>
            A draft by {draft.author.name}
            {base && `, begun from ${base.title}`}. Last changed <Moment at={draft.updatedAt.getTime()} />.
          </>
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-6">
          <RefusedNotice code={asked(query, 'refused')} />
          {asked(query, 'taken-back') === '1' && (
            <DoneNotice title="The version is taken back">
              <p>This draft has its text. New orders go on taking the policy in force.</p>
            </DoneNotice>
          )}
          {read.problems && <Problems problems={read.problems} change={change} />}
          {'findings' in state && state.findings.length > 0 && (
            <Card title="What the check found" id="findings" flush>
              <Findings findings={state.findings} />
            </Card>
          )}
          <div>
            <Tabs
              label="The draft"
              current={view}
              tabs={[
                { key: 'values', label: 'Values', href: href('values') },
                { key: 'text', label: 'Text', href: href('text') },
                ...(base ? [{ key: 'changes', label: 'Changes', href: href('changes'), count: changed }] : []),
                { key: 'settings', label: 'Settings', href: href('settings') },
              ]}
            />
            <TabPanel current={view}>
              {view === 'values' && <Values draft={draft} read={read} query={query} here={here} />}
              {view === 'text' && (
                <TextForm
                  id={id}
                  seen={hashOf(draft.text)}
                  text={draft.text}
                  saved={asked(query, 'saved') === '1' && !read.problems}
                  action={save}
                />
              )}
              {view === 'settings' && <DraftSettings id={id} name={draft.name} rename={rename} remove={remove} />}
              {view === 'changes' && base && (
                <Comparison
                  from={{ label: 'Before', document: base.document }}
                  to={{ label: 'In this draft', document: read.document }}
                  as="h2"
                />
              )}
            </TabPanel>
          </div>
        </div>
        <div className="min-w-0 self-start max-lg:order-first lg:sticky lg:top-4">
          <CheckCard state={state} check={startProver} id={id} here={here} typing={typing} />
        </div>
      </div>
    </>
  )
}

type ValuesProps = { draft: Draft; read: ReadText; query: Query; here: string }

/** Every value with a link to change it, under the form of the one that is being changed. */
function Values({ draft, read: { document }, query, here }: ValuesProps) {
  const [path, done] = [asked(query, 'change'), asked(query, 'changed')]
  const control = path ? controlOf(path) : null
  const now = done ? valueAt(document, done) : undefined
  const hidden = { id: draft.id, seen: hashOf(draft.text) }
  return (
    <div className="grid gap-5">
      <h2 className="sr-only">Values</h2>
      {now && controlOf(done) && (
        <div id="changed" className="scroll-mt-4">
          <DoneNotice key={hidden.seen} part="changed" title="Saved">
            {knobLabel(done)}: {knobValue(now.value)}
          </DoneNotice>
        </div>
      )}
      {control && (
        <KnobForm
          key={path}
          path={path}
          control={control}
          now={valueAt(document, path)}
          action={setKnob}
          hidden={hidden}
          back={here}
        />
      )}
      <PolicyDocument document={document} change={(path) => `${address(here, { change: path })}#change`} />
    </div>
  )
}
