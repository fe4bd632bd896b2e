import type { Metadata } from 'next'
import { ActionForm, TextInputIn } from '@/components/forms/action-form'
import { PolicySelectIn } from '@/components/policies/policy-select-in'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { address, asked, type Query } from '@/lib/address'
import { requireMediator } from '@/lib/auth/session'
import { everyPolicy, type NamedPolicy } from '@/lib/policy/named'
import { begin } from '../actions'

export const metadata: Metadata = { title: 'New draft' }

/** Beginning a draft, as a copy of a policy there is (T4). */
export default async function NewDraftPage({ searchParams }: { searchParams: Promise<Query> }) {
  const from = asked(await searchParams, 'from')
  await requireMediator(address('/admin/policies/drafts/new', { from }))
  const policies = await everyPolicy()
  const base = policies.find(({ ref }) => ref === from) ?? policies[0]
  return (
    <>
      <PageHeader
        title="New draft"
        crumbs={[{ label: 'Policies', href: '/admin/policies' }]}
        lead="A draft begins as a copy. It can be changed, compared and checked as long as you like; nothing is in force until you publish it."
      />
      <Card>
        <ActionForm action={begin} id="begin" className="grid max-w-xl gap-5">
          <PolicySelectIn name="from" label="Begin from" chosen={base?.ref ?? ''} policies={policies.map(shown)} />
          <TextInputIn
            name="name"
            label="Name of the draft"
            hint="What it is meant to change, such as “Answers in 48 hours”."
            maxLength={80}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>Begin the draft</SubmitButton>
            <ButtonLink href="/admin/policies" variant="quiet">
              Back to the policies
            </ButtonLink>
          </div>
        </ActionForm>
      </Card>
    </>
  )
}

/** Only the names go to the browser, not the documents. */
const shown = ({ ref, kind, title }: NamedPolicy) => ({ ref, kind, title })
