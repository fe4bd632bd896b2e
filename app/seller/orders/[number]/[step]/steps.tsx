import { MarkCard } from '@/components/orders/after-cards'
import { appealing, moreTime, type NamedSteps, telling } from '@/components/orders/named-steps'
import { ReturnCard } from '@/components/orders/return-card'
import { CorrectFields } from '@/components/seller/correct-fields'
import { decide } from '@/lib/law/decide'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { stepLeads } from '@/lib/words/steps'
import * as actions from '../actions'

/** The parcels whose label can still be corrected. */
const correctable = ({ order, circumstances }: OrderView) => {
  const parcels = 'parcels' in order.fulfilment ? order.fulfilment.parcels : []
  return parcels.filter(({ tracking: was }) => {
    const sample = { move: 'correct-parcel', by: 'seller', was, carrier: '…', tracking: '…' } as const
    return 'accepted' in decide(order, sample, circumstances)
  })
}

/** The seller's moves that have a page of their own. */
export const steps: NamedSteps = {
  'more-time': moreTime(actions.proposeExtension),
  appeal: appealing(actions.appeal),
  contest: telling('contest', actions.contest, {
    label: 'Why should the points be taken off?',
    confirm: 'Send objection',
    besides: (view) => <MarkCard view={view} reader="seller" />,
  }),
  return: telling('question-return', actions.questionReturn, {
    label: 'What is wrong with what came back?',
    confirm: 'Ask a mediator',
    besides: (view) => <ReturnCard view={view} reader="seller" />,
  }),

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
}
