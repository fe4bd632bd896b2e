import type { CanCancel } from '@/lib/buying/can-cancel'
import type { CancelKind } from '@/lib/law/order'
import { duration } from './durations'
import { cancelKindConsent, cancelKindReasons } from './items'

const marks: Record<CancelKind, string> = {
  'at-will': 'Can be cancelled',
  'custom-made': 'Made to order: no change of mind',
  'pre-sale': 'Pre-sale: no change of mind',
  'seller-rule': 'Seller’s rule: no change of mind',
}

const asked: Record<CancelKind, string> = {
  'at-will': 'Can be cancelled',
  'custom-made': 'Made to order: only by asking',
  'pre-sale': 'Pre-sale: only by asking',
  'seller-rule': 'Seller’s rule: only by asking',
}

type Marked = Pick<CanCancel, 'kind' | 'atWill' | 'anyReason' | 'asking'>

/** Whether an item can be cancelled, in a few words for a list (C12). */
export const cancelMark = (can: Marked): string =>
  can.atWill ? marks['at-will'] : (isAsked(can) ? asked : marks)[can.kind]

/** What is not cancelled at will, but can be asked for under any reason. */
const isAsked = ({ anyReason, asking }: Marked): boolean => anyReason && asking !== null

/** Whether it can be cancelled, how and until when, in one line (F6, C12). */
export function cancelLine(can: CanCancel): string {
  if (!can.atWill) return cancelMark(can)
  const { atOnce, asking } = can
  const ways = [
    atOnce === 'until-begun' && 'at once until the seller begins',
    atOnce === 'until-shipped' && 'at once until it ships',
    typeof atOnce === 'object' && atOnce !== null && `at once for ${duration(atOnce)} after paying`,
    asking &&
      `by asking the seller until ${asking.closes === 'shipping' ? 'it ships' : `${duration(asking.closes)} after paying`}`,
  ].filter((way) => typeof way === 'string')
  return ways.length === 0 ? 'Once paid, only if the seller is at fault' : `Can be cancelled: ${ways.join(', then ')}.`
}

/** Whether an item can be cancelled, how and until when, before it is paid for (F6, C12). */
export function cancelSentences(can: CanCancel): string[] {
  const shipping = `If it is not shipped within ${duration(can.shipWithin)}, the order is cancelled and you get everything back.`
  if (!can.atWill) {
    const consent = isAsked(can) ? asking(can) : null
    return consent ? [cancelKindConsent[can.kind], consent, shipping] : [cancelKindReasons[can.kind], shipping]
  }
  const ways = [atOnce(can), asking(can)].filter((sentence) => sentence !== null)
  return [...(ways.length > 0 ? ways : ['Once paid, it can only be cancelled if the seller is at fault.']), shipping]
}

function atOnce({ atOnce }: CanCancel): string | null {
  if (atOnce === null) return null
  if (atOnce === 'until-begun') return 'Cancel at once, for any reason, until the seller begins to prepare it.'
  if (atOnce === 'until-shipped') return 'Cancel at once, for any reason, until it ships.'
  return `Cancel at once, for any reason, within ${duration(atOnce)} of paying.`
}

function asking({ atOnce, asking }: CanCancel): string | null {
  if (!asking) return null
  const { opens, closes, answersWithin, silence } = asking
  const from = opens ? `From ${duration(opens)} after paying` : atOnce ? 'After that' : 'Once paid'
  const until = closes === 'shipping' ? 'until it ships' : `until ${duration(closes)} after paying`
  const answer = silence === 'cancels' ? 'no answer cancels it' : 'no answer means that it goes on'
  return `${from}, ask the seller ${until}: they have ${duration(answersWithin)} to answer, and ${answer}.`
}
