import { TextInputIn } from '@/components/forms/action-form'
import { CARRIERS, CarrierNames } from '@/components/orders/carrier-names'
import { appealing, moreTime, type NamedSteps, telling } from '@/components/orders/named-steps'
import { stepLeads } from '@/lib/words/steps'
import * as actions from '../actions'
import { FeedbackFields } from './feedback-fields'

/** The buyer's moves that have a page of their own. */
export const steps: NamedSteps = {
  'more-time': moreTime(actions.proposeExtension),
  appeal: appealing(actions.appeal),
  complaint: telling('file-complaint', actions.fileComplaint, {
    label: 'What did the seller do wrong?',
    confirm: 'Send complaint',
  }),

  return: {
    move: 'send-back',
    of: () => ({
      action: actions.sendBack,
      sample: { move: 'send-back', carrier: '…', tracking: '…' },
      lead: stepLeads['send-back'],
      fields: (
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <TextInputIn name="carrier" label="Carrier" autoComplete="off" list={CARRIERS} />
          <TextInputIn name="tracking" label="Tracking number" autoComplete="off" />
          <CarrierNames />
        </div>
      ),
      keeps: { carrier: 'Carrier', tracking: 'Tracking number' },
      confirm: 'Confirm: sent back',
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
