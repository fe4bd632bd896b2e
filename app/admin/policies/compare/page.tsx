import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CompareForm } from '@/components/policies/compare-form'
import { Comparison } from '@/components/policies/comparison'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { address, asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { differences } from '@/lib/policy/compare'
import { everyPolicy, type NamedPolicy } from '@/lib/policy/named'
import { differWords } from '@/lib/words/policy-drafts'

export const metadata: Metadata = { title: 'Compare policies' }

const HERE = '/admin/policies/compare'

/** Two policies beside each other, knob by knob, each a published version, a shipped one or a draft (T4). */
export default async function ComparePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const [a, b, all] = [asked(query, 'a'), asked(query, 'b'), asked(query, 'all') === '1']
  await requireMediator(address(HERE, { a, b }))
  const policies = await everyPolicy()
  const named = (ref: string) => policies.find((policy) => policy.ref === ref)
  const [from, to] = [named(a), named(b)]
  // A link to a policy that is gone leads nowhere; who has not chosen yet is asked.
  if ((a && !from) || (b && !to)) notFound()
  return (
    <>
      <PageHeader
        title="Compare policies"
        crumbs={[{ label: 'Policies', href: '/admin/policies' }]}
        lead="Any two side by side, in words: published ones, drafts, and those that come with Rescind."
      />
      <div className="grid gap-8">
        <Card>
          <CompareForm
            policies={policies}
            a={a || (policies[0]?.ref ?? '')}
            b={b || (policies[1]?.ref ?? '')}
            all={all}
          />
        </Card>
        {from && to && <Both from={from} to={to} all={all} />}
      </div>
    </>
  )
}

function Both({ from, to, all }: { from: NamedPolicy; to: NamedPolicy; all: boolean }) {
  const unreadable = [from, to].find(({ document }) => document === undefined)
  if (unreadable)
    return (
      <Notice tone="caution" title={`${unreadable.title} cannot be compared yet`}>
        Its text is not JSON. Mend it first.
      </Notice>
    )
  const count = differences(from.document, to.document).length
  return (
    <section aria-labelledby="both" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="both" className="font-semibold text-xl">
          {from.title} <span aria-hidden="true">→</span>
          <span className="sr-only"> compared with </span> {to.title}
        </h2>
        <p className="text-ink-soft" data-differences={count}>
          {differWords(count)}
        </p>
      </div>
      <Comparison from={sideOf(from)} to={sideOf(to)} all={all} />
    </section>
  )
}

/** The short name that heads a column. */
const sideOf = ({ ref, kind, document }: NamedPolicy) => ({
  label: kind === 'draft' ? 'Draft' : kind === 'published' ? ref.replace('.', ', version ') : `${ref}, as shipped`,
  document,
})
