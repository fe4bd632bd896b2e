import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PendingFault } from '@/lib/payments/faults'
import type { Fault } from '@/lib/payments/simulated'
import { faultsOfProvider } from '@/lib/words/faults'

type Action = (form: FormData) => Promise<void>

/** Faults the simulated payment provider can be told to show, and those it has yet to show. */
export function ProviderFaults({
  pending,
  provoke,
  forget,
}: {
  pending: readonly PendingFault[]
  provoke: Action
  forget: Action
}) {
  return (
    <Card title="Simulated payment provider" id="provider">
      <p className="text-ink-soft text-sm">Tell it to do something wrong, once, the next time it can.</p>
      <ul className="mt-4 grid gap-4">
        {(Object.entries(faultsOfProvider) as [Fault, { label: string; effect: string }][]).map(([kind, words]) => {
          const waiting = pending.filter((fault) => fault.kind === kind)
          return (
            <li key={kind} className="grid gap-2 sm:grid-cols-[11rem_1fr] sm:gap-4">
              <form action={provoke}>
                <input type="hidden" name="kind" value={kind} />
                <SubmitButton variant="secondary" size="small" wide>
                  {words.label}
                </SubmitButton>
              </form>
              <div className="grid gap-1.5 text-sm">
                <p className="text-ink-soft sm:pt-1.5">{words.effect}</p>
                {waiting[0] && (
                  <form action={forget} className="flex flex-wrap items-center gap-2">
                    <Badge tone="caution">{waiting.length === 1 ? 'Waiting' : `${waiting.length} waiting`}</Badge>
                    <input type="hidden" name="id" value={waiting[0].id} />
                    <SubmitButton variant="quiet" size="small">
                      Take back<span className="sr-only">: {words.label}</span>
                    </SubmitButton>
                  </form>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
