import type { Policy } from '@/lib/law/policy'

/** Around a ruling that waits for a second mediator (D3). */
export const secondLookWords: {
  readonly title: string
  readonly needed: string
  readonly own: string
  readonly silence: Readonly<Record<Policy['dispute']['approvalSilence'], string>>
  readonly whyHint: string
  readonly sentBack: string
} = {
  title: 'A ruling waits for a second mediator',
  needed: 'Another mediator has to approve this, since it gives back more than one decides alone.',
  own: 'You gave this ruling. Another mediator has to approve it.',
  silence: {
    'carried-out': 'If nobody answers in time, it is carried out as it stands.',
    'sent-back': 'If nobody answers in time, the case comes back to be ruled on anew.',
  },
  whyHint: 'Only mediators read it. Say what the new ruling should look at.',
  sentBack: 'A ruling was sent back by a second mediator',
}

/** What buyer and seller read in the history where a ruling was given that was not carried out at once. */
export const ruledNotYet = 'Mediator gave a ruling, and a second mediator looks at it first'
