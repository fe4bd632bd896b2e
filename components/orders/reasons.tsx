import type { RadioCard } from '@/components/ui/radio-cards'
import { WhyNot } from '@/components/ui/why-not'
import type { Part } from '@/lib/law/order'
import type { Refusal } from '@/lib/law/outcome'
import type { Reason } from '@/lib/law/policy'
import { type Preview, preview } from '@/lib/law/preview'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { reasonWords } from '@/lib/words/reasons'
import { Consequences } from './consequences'

type Open = Reason & { readonly preview: Preview }
type Shut = Reason & { readonly refusal: Refusal }
export type Reasons = { readonly open: readonly Open[]; readonly shut: readonly Shut[] }

/** Every reason of the policy, tried on the law: what would follow from it, or why it is not open (C12–C14). */
export function reasonsOf(view: OrderView, move: 'cancel' | 'request', parts: readonly Part[] | null): Reasons {
  const { order, circumstances } = view
  const open: Open[] = []
  const shut: Shut[] = []
  for (const reason of circumstances.policy.cancel.reasons) {
    // What the buyer will write is not known yet, and is not what is asked here.
    const command = { move, by: 'buyer', reason: reason.code, note: '…', parts } as const
    const tried = preview(order, command, circumstances)
    if ('preview' in tried) open.push({ ...reason, preview: tried.preview })
    else shut.push({ ...reason, refusal: tried.refusal })
  }
  return { open, shut }
}

/** A card for each open reason, with all that follows from it once it is chosen (C5). */
export const reasonCards = (reasons: readonly Open[], view: OrderView): RadioCard[] =>
  reasons.map(({ code, fault, preview }) => ({
    value: code,
    label: reasonWords(code),
    reveals: <Consequences preview={preview} view={view} reader="buyer" fault={fault} />,
  }))

/** The reasons that are not open for this order, and why. */
export function ReasonsShut({ shut, all = false }: { shut: readonly Shut[]; all?: boolean }) {
  const why = shut[0]?.refusal
  if (!why) return null
  if (all) return <WhyNot refusal={why} />
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 items-center rounded-sm underline decoration-line-strong underline-offset-4 sm:min-h-6">
        {shut.length === 1 ? 'One reason is' : `${shut.length} reasons are`} not open for this order
      </summary>
      <div className="grid gap-2 pt-2">
        <WhyNot refusal={why} />
        <ul className="list-disc pl-5 text-ink-soft">
          {shut.map(({ code }) => (
            <li key={code}>{reasonWords(code)}</li>
          ))}
        </ul>
      </div>
    </details>
  )
}
