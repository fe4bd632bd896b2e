import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PolicyChoice } from '@/components/rules/policy-choice'
import { StateBody } from '@/components/rules/state-body'
import { PageHeader } from '@/components/ui/page-header'
import { asked, type Query } from '@/lib/address'
import { now as shopTime } from '@/lib/clock'
import { rulesPath, statePath } from '@/lib/rulebook/address'
import { chosenFrom, policyChoices } from '@/lib/rulebook/policies'
import { isRegion, statesOf } from '@/lib/rulebook/rows'
import { choiceLabel, stateLead } from '@/lib/words/rulebook'
import { stateNote } from '@/lib/words/state-notes'
import { regionWords, stateWords } from '@/lib/words/states'

type Props = { params: Promise<{ region: string; state: string }>; searchParams: Promise<Query> }

export const dynamic = 'force-dynamic'

/** The region and state an address names; there is no page for any other. */
async function placeOf(params: Props['params']) {
  const { region, state } = await params
  if (!isRegion(region) || !statesOf(region).includes(state)) notFound()
  return { region, state }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { region, state } = await placeOf(params)
  return { title: `${regionWords[region].title}: ${stateWords(region, state)}` }
}

/** One state of an order: which moves lead out of it, for whom, and when, under the policy chosen (T4). */
export default async function StatePage({ params, searchParams }: Props) {
  const [{ region, state }, query, now] = await Promise.all([placeOf(params), searchParams, shopTime()])
  const key = asked(query, 'policy')
  const choices = await policyChoices(now)
  const chosen = chosenFrom(choices, key)
  if (!chosen) notFound()
  const policyKey = key ? chosen.key : undefined
  return (
    <>
      <PageHeader
        title={
          <span data-status={state}>
            {regionWords[region].title}: {stateWords(region, state)}
          </span>
        }
        crumbs={[
          { label: 'Rules', href: rulesPath(policyKey) },
          { label: regionWords[region].title, href: `${rulesPath(policyKey)}#${region}` },
        ]}
        lead={stateLead(stateNote(region, state), choiceLabel(chosen))}
      />
      <div className="grid gap-6">
        <PolicyChoice action={statePath(region, state)} choices={choices} chosen={chosen.key} />
        <StateBody region={region} state={state} policy={chosen.policy} policyKey={policyKey} />
      </div>
    </>
  )
}
