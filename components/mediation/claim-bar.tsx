import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import type { Claim } from '@/lib/mediation/claim'
import type { OpenCase } from '@/lib/mediation/claims-of'
import { caseWords } from '@/lib/words/cases'
import { ClaimForm } from './claim-form'

type Action = (form: FormData) => Promise<void>
type Props = {
  cases: readonly OpenCase[]
  claim: Action
  release: Action
  /** What came of the button that led here, as the address says: true only while the claims agree. */
  outcome: string
}

/** Who has the open cases of this page, and the button to claim, take over or give back each. Not printed. */
export function ClaimBar({ cases, claim, release, outcome }: Props) {
  if (cases.length === 0) return null
  return (
    <div className="mb-6 grid gap-3 print:hidden">
      {outcome === 'held' && cases.some((found) => found.claim.state === 'held') && (
        <Notice tone="caution" title="Another mediator was faster">
          The case was claimed while you were looking at it.
        </Notice>
      )}
      {cases.map((found) => (
        <div
          key={found.id}
          data-claim={found.claim.state}
          data-case={found.kind}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-line bg-raised px-4 py-3 text-sm sm:px-5"
        >
          <p>
            <span className="font-semibold">{caseWords[found.kind]}</span>: <Who claim={found.claim} />
          </p>
          <Button found={found} claim={claim} release={release} />
        </div>
      ))}
    </div>
  )
}

function Who({ claim }: { claim: Claim }) {
  switch (claim.state) {
    case 'nobody':
      return <>claimed by nobody. Deciding it claims it for you.</>
    case 'mine':
      return (
        <>
          claimed by you since <Moment at={claim.since} />.
        </>
      )
    case 'held':
      return (
        <>
          claimed by {claim.by} since <Moment at={claim.since} />. Unless {claim.by} goes on with it, you can take it
          over from <Moment at={claim.idleAt} />.
        </>
      )
    case 'idle':
      return (
        <>
          claimed by {claim.by} since <Moment at={claim.since} />, and left alone since. You can take it over.
        </>
      )
  }
}

function Button({ found: { id, claim: now }, claim, release }: { found: OpenCase; claim: Action; release: Action }) {
  if (now.state === 'held') return null
  if (now.state === 'mine')
    return (
      <ClaimForm id={id} action={release} variant="quiet">
        Release
      </ClaimForm>
    )
  return (
    <ClaimForm id={id} action={claim}>
      {now.state === 'idle' ? 'Take over' : 'Claim'}
    </ClaimForm>
  )
}
