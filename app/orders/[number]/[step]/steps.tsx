import { TextInputIn } from '@/components/forms/action-form'
import { MoreTimeField } from '@/components/orders/more-time-field'
import type { Step } from '@/components/orders/step-page'
import { StoryField } from '@/components/orders/story-field'
import type { Move } from '@/lib/law/command'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { carriers } from '@/lib/shipping/carriers'
import { stepLeads, storyHints } from '@/lib/words/steps'
import * as actions from '../actions'
import { FeedbackFields } from './feedback-fields'

type Of = { readonly move: Move; readonly of: (view: OrderView) => Step }

const story = { story: 'What you wrote' }

/** The buyer's moves that have a page of their own, by the name the page has in the address. */
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

  return: {
    move: 'send-back',
    of: () => ({
      action: actions.sendBack,
      sample: { move: 'send-back', carrier: '…', tracking: '…' },
      lead: stepLeads['send-back'],
      fields: (
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <TextInputIn name="carrier" label="Carrier" autoComplete="off" list="carriers" />
          <TextInputIn name="tracking" label="Tracking number" autoComplete="off" />
          <datalist id="carriers">
            {carriers.map(({ name }) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
      ),
      keeps: { carrier: 'Carrier', tracking: 'Tracking number' },
      confirm: 'Confirm: sent back',
    }),
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

  complaint: {
    move: 'file-complaint',
    of: () => ({
      action: actions.fileComplaint,
      sample: { move: 'file-complaint', story: '…' },
      lead: stepLeads['file-complaint'],
      fields: <StoryField label="What did the seller do wrong?" hint={storyHints['file-complaint']} />,
      keeps: story,
      confirm: 'Send complaint',
    }),
  },

  feedback: {
    move: 'leave-feedback',
    of: (view) => ({
      action: actions.leaveFeedback,
      sample: { move: 'leave-feedback', stars: 5 },
      lead: stepLeads['leave-feedback'],
      fields: <FeedbackFields view={view} />,
      keeps: {
        text: 'What you wrote',
        ...Object.fromEntries(view.facts.lines.map(({ number, title }) => [`text-${number}`, title])),
      },
      confirm: 'Send feedback',
    }),
  },
}

/** Null for any other name, since it comes out of an address. */
export const stepNamed = (name: string): Of | null => (Object.hasOwn(steps, name) ? (steps[name] ?? null) : null)
