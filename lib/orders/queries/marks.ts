import { UNDER_WAY } from '@/lib/law/dispute'

type Mark = { readonly column: 'cancellationState' | 'disputeState'; readonly states: readonly string[] }

/** What a list can be narrowed to beside the status, and how an order's row tells that it is so (F5). */
export const marks = {
  requested: { column: 'cancellationState', states: ['requested'] },
  disputed: { column: 'disputeState', states: UNDER_WAY },
} as const satisfies Record<string, Mark>

export type MarkName = keyof typeof marks
export const markNames = Object.keys(marks) as [MarkName, ...MarkName[]]
