import { MarkCard } from '@/components/orders/after-cards'
import { MoreTimeField } from '@/components/orders/more-time-field'
import { ReturnCard } from '@/components/orders/return-card'
import type { Step } from '@/components/orders/step-page'
import { StoryField } from '@/components/orders/story-field'
import { CorrectFields } from '@/components/seller/correct-fields'
import type { Move } from '@/lib/law/command'
import { decide } from '@/lib/law/decide'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { stepLeads, storyHints } from '@/lib/words/steps'
import * as actions from '../actions'

type Of = { readonly move: Move; readonly of: (view: OrderView) => Step }

/** The parcels whose label can still be corrected. */
const correctable = ({ order, circumstances }: OrderView) => {
  const parcels = 'parcels' in order.fulfilment ? order.fulfilment.parcels : []
  return parcels.filter(({ tracking: was }) => {
    const sample = { move: 'correct-parcel', by: 'seller', was, carrier: '…', tracking: '…' } as const
    return 'accepted' in decide(order, sample, circumstances)
  })
}

const story = { story: 'What you wrote' }

/** The seller's moves that have a page of their own, by the name the page has in the address. */
const steps: Readonly<Record<string, Of>> = {
  'more-time': {
    move: 'propose-extension',
    of: (view) => ({
      action: actions.proposeExtension,
      sample: { move: 'propose-extension', days: 1 },
      lead: stepLeads['propose-extension'],
      fields: <MoreTimeField view={view} />,
      keeps: { days: 'What you entered' },
      confirm: 'Send proposal',
    }),
  },

  correct: {
    move: 'correct-parcel',
    of: (view) => {
      const open = correctable(view)
      return {
        action: actions.correctParcel,
        sample: { move: 'correct-parcel', was: open[0]?.tracking ?? '', carrier: '…', tracking: '…' },
        lead: stepLeads['correct-parcel'],
        fields: <CorrectFields parcels={open} />,
        keeps: { carrier: 'The carrier you entered', tracking: 'The tracking number you entered' },
        confirm: 'Correct it',
      }
    },
  },

  appeal: {
    move: 'appeal',
    of: () => ({
      action: actions.appeal,
      sample: { move: 'appeal', story: '…' },
      lead: stepLeads.appeal,
      fields: <StoryField label="Why should it be decided differently?" hint={storyHints.appeal} />,
      keeps: story,
      confirm: 'Send appeal',
    }),
  },

  contest: {
    move: 'contest',
    of: (view) => ({
      action: actions.contest,
      sample: { move: 'contest', story: '…' },
      lead: stepLeads.contest,
      fields: <StoryField label="Why should the points be taken off?" hint={storyHints.contest} />,
      keeps: story,
      confirm: 'Send objection',
      besides: <MarkCard view={view} reader="seller" />,
    }),
  },

  return: {
    move: 'question-return',
    of: (view) => ({
      action: actions.questionReturn,
      sample: { move: 'question-return', story: '…' },
      lead: stepLeads['question-return'],
      fields: <StoryField label="What is wrong with what came back?" hint={storyHints['question-return']} />,
      keeps: story,
      confirm: 'Ask a mediator',
      besides: <ReturnCard view={view} reader="seller" />,
    }),
  },
}

/** Null for any other name, since it comes out of an address. */
export const stepNamed = (name: string): Of | null => (Object.hasOwn(steps, name) ? (steps[name] ?? null) : null)
