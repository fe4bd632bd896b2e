import type { Duration } from '@/lib/law/time'
import { duration } from './durations'

type Bounds = { readonly from: Duration; readonly to: Duration }

/** A store's own time to answer requests (C8). */
export const answerTimeWords = {
  title: 'Answer time',
  lead: ({ from, to, otherwise }: Bounds & { otherwise: Duration }): string =>
    `You can choose how fast you answer requests to cancel, from ${duration(from)} to ${duration(to)}. Without a choice it is ${duration(otherwise)}. It holds for orders placed from then on.`,
  bounds: ({ from, to }: Bounds): string => `Choose between ${duration(from)} and ${duration(to)}.`,
  closed: 'The policy in force leaves no choice of the answer time.',
  now: (chosen: Duration | null, otherwise: Duration): string =>
    chosen ? `You answer within ${duration(chosen)}.` : `You answer within ${duration(otherwise)}, as the policy says.`,
  saved: 'Saved. It holds for orders placed from now on.',
  units: { hours: 'hours', days: 'days', 'business-days': 'business days' },
  hint: 'Leave it empty to follow the policy.',
} as const
