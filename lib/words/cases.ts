import type { CaseKind } from '@/lib/law/case'
import { reviewWords } from './reviews'

/** What a case is about, in the queue. */
export const caseWords: Record<CaseKind, string> = {
  dispute: 'Dispute',
  appeal: reviewWords.appeal.label,
  complaint: reviewWords.complaint.label,
  contest: reviewWords.contest.label,
  request: reviewWords.request.label,
}

/** What is at stake in a case, where it is no amount, and in one that was decided. */
export const stakeWords = {
  none: 'No money',
  decided: (given: string, asked: string) => `${given} given, ${asked} asked`,
} as const

/** The parts of the queue, and what is said where one is empty. */
export const queueWords = {
  waiting: { title: 'To be decided', empty: 'Nothing waits for a mediator.' },
  approving: { title: 'Second look', empty: 'No ruling waits for a second mediator.' },
  negotiating: { title: 'Being negotiated', empty: 'No buyer and seller are negotiating.' },
  closed: { title: 'Closed', empty: 'No case has been closed yet.' },
} as const

export const claimedWords = { me: 'By me', nobody: 'By nobody', others: 'By others' } as const

export const sortWords = { deadline: 'Least time first', amount: 'Most money first' } as const
/** What is closed has no time left. */
export const closedSortWords = { ...sortWords, deadline: 'Closed last first' } as const

/** Why a case cannot be decided while somebody else has it, and what would help. */
export const heldWords = (by: string) =>
  `${by} has claimed this case, so it is not yours to decide now. Ask ${by} to release it, or take it over once it has been left alone for four hours.`
