import type { Move } from '@/lib/law/command'
import type { Party } from '@/lib/law/order'
import { deadlineLabel } from './deadlines'
import { partyWords } from './parties'

/** Why something happened: under which policy, and by whose clock (T2–T4). */
export const whyWords = {
  policy: (policy: string): string => `Decided under policy ${policy}, which the order was placed under.`,
  /** Nobody did it: a deadline passed. `at` is exact. */
  deadline: (move: Move, at: string): string =>
    `The shop’s clock did this by itself: “${deadlineLabel(move)}” was over at ${at}.`,
  clock: (by: Party, at: string): string =>
    by === 'provider' || by === 'carrier'
      ? `The ${partyWords[by].toLowerCase()} reported it at ${at}, by the shop’s clock.`
      : `Made at ${at}, by the shop’s clock.`,
  calendar: (zone: string): string => `Business days count in ${zone}.`,
} as const
