import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Refresh } from '@/components/ui/refresh'
import { Spinner } from '@/components/ui/spinner'
import { SubmitButton } from '@/components/ui/submit-button'
import type { CheckState } from '@/lib/policy/check'
import { foundWords, walkedWords } from '@/lib/words/policy-drafts'
import { CheckBadge } from './check-badge'

type Props = {
  state: CheckState
  check: FormAction
  id: string
  /** The draft's page. */
  here: string
  /** Whether the page shows a form that somebody may be filling in. */
  typing: boolean
}

/** How sound a draft is known to be, and the next step: mend, check or publish it. */
export function CheckCard({ state, check, id, here, typing }: Props) {
  const { is } = state
  return (
    <Card title="Check" aside={<CheckBadge is={is} />}>
      <div className="grid gap-4 text-sm">
        <p>{about(state)}</p>
        {is === 'running' && (
          <p className="flex items-center gap-2 text-ink-soft" role="status">
            <Spinner />
            <span className="min-w-0 wrap-anywhere">{state.progress ?? 'Starting'}</span>
            <Refresh reload={typing ? null : here} />
          </p>
        )}
        {is === 'failed' && state.said && (
          <pre className="overflow-x-auto whitespace-pre-wrap wrap-anywhere rounded-md bg-sunken p-3 font-mono text-xs">
            {state.said}
          </pre>
        )}
        {is === 'sound' && (
          <ButtonLink href={`${here}/publish`} variant="primary">
            Publish…
          </ButtonLink>
        )}
        {is !== 'running' && is !== 'invalid' && (
          <ActionForm action={check} id="check" hidden={{ id }} className="grid gap-3">
            <SubmitButton variant={is === 'sound' ? 'secondary' : 'primary'}>
              {is === 'unchecked' ? 'Check' : 'Check again'}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  )
}

function about(state: CheckState): string {
  switch (state.is) {
    case 'invalid':
      return 'The text is not a valid policy yet, so it cannot be checked or published.'
    case 'unchecked':
      return 'A check walks every moment an order can reach under this policy. Only a sound one can be published.'
    case 'running':
      return 'Every moment an order can reach is being walked. This takes up to two minutes; you can leave the page.'
    case 'failed':
      return state.said
        ? 'The check broke off. This is what it said:'
        : 'The check did not answer in time. Try it again.'
    default:
      return `${foundWords(state.findings)}. ${walkedWords(state.moments, state.decisions)}`
  }
}
