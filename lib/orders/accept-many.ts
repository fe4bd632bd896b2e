import { meanwhileWords } from '@/lib/words/meanwhile'
import { refusalSentence } from '@/lib/words/refusals'
import { bulkWords } from '@/lib/words/seller'
import { move } from './move'

/** One request to be accepted, in the version its seller saw. */
export type Chosen = { readonly number: string; readonly seen?: number }

/** What came of one of them. */
export type AcceptedRow = { readonly number: string; readonly accepted: boolean; readonly sentence: string }

/** The most that are accepted in one go. */
export const MOST_AT_ONCE = 50

/**
 * Accepts the requests one after the other, each for itself: one that is refused keeps none of the others from being
 * accepted (C7).
 */
export async function acceptMany(userId: string, chosen: readonly Chosen[]): Promise<AcceptedRow[]> {
  const rows: AcceptedRow[] = []
  for (const { number, seen } of chosen.slice(0, MOST_AT_ONCE)) {
    const answer = await move(number, { userId, as: 'seller' }, { move: 'accept' }, { seen })
    if (answer.is === 'done') rows.push({ number, accepted: true, sentence: bulkWords.done })
    else if (answer.is === 'refused') {
      const why = [refusalSentence(answer.refusal, { move: 'accept' }), meanwhileWords(answer.meanwhile)]
      rows.push({ number, accepted: false, sentence: why.filter(Boolean).join(' ') })
    } else rows.push({ number, accepted: false, sentence: bulkWords.unknown })
  }
  return rows
}
