import type { FormAction } from '@/components/forms/action-form'
import type { Move } from '@/lib/law/command'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { moveTitles } from '@/lib/words/moves'
import { stepLeads, storyHints } from '@/lib/words/steps'
import { MoreTimeField } from './more-time-field'
import type { Step } from './step-page'
import { StoryField } from './story-field'

/** A move that has a page of its own. */
export type NamedStep = { readonly move: Move; readonly of: (view: OrderView) => Step }
/** The moves of a side that have one, by the name the page has in the address. */
export type NamedSteps = Readonly<Record<string, NamedStep>>

/** The step an address names; null for any other name. */
export const stepNamed = (steps: NamedSteps, name: string): NamedStep | null =>
  Object.hasOwn(steps, name) ? (steps[name] ?? null) : null

/** What the page of a step is called. */
export function stepTitle(step: NamedStep | null, number: string): string | undefined {
  const title = step && moveTitles[step.move]
  if (!title) return undefined
  return title.endsWith('?') ? `${title} Order ${number}` : `${title}: order ${number}`
}

/** A move with which somebody says something in their own words. */
type Telling = keyof typeof storyHints

/** The page of such a move. */
export const telling = (
  move: Telling,
  action: FormAction,
  { label, confirm, besides }: { label: string; confirm: string; besides?: (view: OrderView) => Step['besides'] },
): NamedStep => ({
  move,
  of: (view) => ({
    action,
    sample: { move, story: '…' },
    lead: stepLeads[move],
    fields: <StoryField label={label} hint={storyHints[move]} />,
    keeps: { story: 'What you wrote' },
    confirm,
    besides: besides?.(view),
  }),
})

/** Proposing more time to ship, which either side may (C11). */
export const moreTime = (action: FormAction): NamedStep => ({
  move: 'propose-extension',
  of: (view) => ({
    action,
    sample: { move: 'propose-extension', days: 1 },
    lead: stepLeads['propose-extension'],
    fields: <MoreTimeField view={view} />,
    keeps: { days: 'What you entered' },
    confirm: 'Send proposal',
  }),
})

/** Appealing against a ruling, which either side may (D3). */
export const appealing = (action: FormAction): NamedStep =>
  telling('appeal', action, { label: 'Why should it be decided differently?', confirm: 'Send appeal' })
