import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ActionForm, UnlessAnswered } from '@/components/forms/action-form'
import type { FormState } from '@/lib/forms'
import type { OrderView } from '@/lib/orders/queries/order-view'
import type { Story } from '../law/fixtures'

/** What a page would know of a story’s order, as far as the views that are tested here look at it. */
export const viewOf = ({ order, circumstances, history, followed }: Story): OrderView =>
  ({
    ...{ id: 'o', number: 'R1', version: 1, parties: ['buyer'], mayReadTalk: true },
    ...{ order, circumstances, evidence: [], coupons: [], siblings: [] },
    facts: {
      ...{ currency: 'EUR', messages: [], disputes: [], refunds: [], ledger: [] },
      lines: order.lines.map(({ number }) => ({ number, title: `Thing ${number}` })),
    },
    history: history.map(({ at, ...made }, index) => ({
      ...made,
      ...{
        seq: index + 1,
        at: Date.parse(at),
        policy: 'house 1',
        command: { move: made.move, by: made.by },
        follows: followed[index],
      },
    })),
  }) as unknown as OrderView

const named = { '&amp;': '&', '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>' } as const

// Views that refresh themselves ask for it, which nothing does before a browser runs them.
const router = {} as AppRouterInstance

/** What is read on a view, without its marks. */
export const read = (view: ReactNode): string =>
  renderToStaticMarkup(
    <AppRouterContext value={router}>
      <PathnameContext value="/">{view}</PathnameContext>
    </AppRouterContext>,
  )
    .replace(/<(p|li|h\d|dt|dd|div|section|summary|button)\b/g, ' <$1')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|quot|#x27|lt|gt);/g, (mark) => named[mark as keyof typeof named])
    .replace(/\s+/g, ' ')
    .trim()

/** A form that was answered, or not yet, and what it says unless it was. */
export const answered = (initial: FormState | undefined, unless: string) => (
  <ActionForm action={async (state) => state} id="form" initial={initial}>
    <UnlessAnswered>{unless}</UnlessAnswered>
  </ActionForm>
)
