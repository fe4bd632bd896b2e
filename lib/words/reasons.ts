import type { CancelCause, RefuseReason } from '@/lib/law/cancellation'
import type { CallOffReason } from '@/lib/law/fulfilment'
import type { Person } from '@/lib/law/order'
import type { Fault } from '@/lib/law/policy'

/** Reasons a buyer can give (C5), in the buyer's voice. */
const buyerReasons: Readonly<Record<string, string>> = {
  'wrong-item': 'I ordered the wrong item',
  'changed-mind': 'I changed my mind',
  'better-price': 'I found a better price elsewhere',
  'wrong-address': 'I gave the wrong address',
  'seller-too-slow': 'The seller takes too long to ship',
  'misleading-offer': 'The offer or its shipping fee was misleading',
  defective: 'The item is defective',
  'seller-will-not-ship': 'The seller will not ship my order',
  'out-of-stock': 'The seller says it is out of stock',
  other: 'Other',
}

/** A reason in words. A policy may bring codes of its own: those are written out as they are. */
export const reasonWords = (code: string): string =>
  buyerReasons[code] ?? (code in callOffWords ? callOffWords[code as CallOffReason] : spelledOut(code))

/** "gift-arrived-late" is "Gift arrived late". */
export const spelledOut = (code: string): string => {
  const words = code.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Why a seller refuses (C7). */
export const refuseWords: Record<RefuseReason, string> = {
  'already-shipped': 'Already shipped',
  'already-made': 'Already made',
  'already-packed': 'Already packed',
  unwilling: 'I do not agree to cancel',
  other: 'Another reason',
}

/** The same, told by somebody else: "Seller refused: already packed". */
export const refuseTold: Record<RefuseReason, string> = {
  'already-shipped': 'already shipped',
  'already-made': 'already made',
  'already-packed': 'already packed',
  unwilling: 'no agreement to cancel',
  other: 'another reason',
}

/** Why a shipment was called off (S3). */
export const callOffWords: Record<CallOffReason, string> = {
  'pick-up-failed': 'The carrier could not pick the parcel up',
  'waybill-mismatch': 'The shipping label does not match the parcel',
  'cannot-ship': 'The seller cannot ship it',
  'missed-deadline': 'The parcel was not handed over in time',
}

/** Why an order ended as cancelled, as a whole sentence. */
export const causeWords: Record<CancelCause, string> = {
  'buyer-cancelled': 'The buyer cancelled it.',
  'never-paid': 'It was not paid in time.',
  'payment-failed': 'The payment did not go through.',
  'seller-accepted': 'The seller accepted the request to cancel.',
  'platform-accepted': 'Rescind accepted the request to cancel.',
  'seller-silent': 'The seller did not answer the request in time.',
  'seller-refused': 'The seller refused the request and then did not ship, so Rescind cancelled the order.',
  'not-shipped-in-time': 'The seller did not ship it in time.',
  'shipment-called-off': 'The shipment was called off before the carrier had the parcel.',
  'not-delivered': 'The carrier never confirmed delivery.',
  'dispute-agreed': 'Buyer and seller agreed on a full refund.',
  'dispute-ruled': 'A mediator ruled for a full refund.',
  'mediator-silent': 'Rescind did not decide in time, so the buyer gets everything back.',
  'no-tracking': 'The carrier never had the parcel, so the order counts as not shipped.',
  'no-agreement': 'There was no agreement in time, so the buyer gets everything back.',
  'charged-back': 'The buyer’s bank took the money back.',
}

/** The same where it is told to the side that did it, or that it was done to. */
const causesTo: Readonly<Record<'buyer' | 'seller', Partial<Record<CancelCause, string>>>> = {
  buyer: {
    'buyer-cancelled': 'You cancelled it.',
    'seller-accepted': 'The seller accepted your request to cancel.',
    'platform-accepted': 'Rescind accepted your request to cancel.',
    'seller-silent': 'The seller did not answer your request in time.',
    'seller-refused': 'The seller refused your request and then did not ship, so Rescind cancelled the order.',
    'dispute-agreed': 'You and the seller agreed on a full refund.',
    'mediator-silent': 'Rescind did not decide in time, so you get everything back.',
    'no-tracking': 'The carrier never had your parcel, so the order counts as not shipped.',
    'no-agreement': 'There was no agreement in time, so you get everything back.',
    'charged-back': 'Your bank took the money back.',
  },
  seller: {
    'seller-accepted': 'You accepted the request to cancel.',
    'seller-silent': 'You did not answer the request in time.',
    'seller-refused': 'You refused the request and then did not ship, so Rescind cancelled the order.',
    'not-shipped-in-time': 'You did not ship it in time.',
    'no-tracking': 'The carrier never had your parcel, so the order counts as not shipped.',
    'dispute-agreed': 'You and the buyer agreed on a full refund.',
  },
}

/** Why an order ended as cancelled, as a whole sentence to one of its parties, who is "you" to us. */
export const causeTold = (cause: CancelCause, reader: Person): string =>
  (reader === 'mediator' ? null : causesTo[reader][cause]) ?? causeWords[cause]

/** Whose fault a cancellation is (C6). */
export const faultWords: Record<Fault, string> = {
  nobody: 'Nobody’s fault',
  seller: 'The seller’s fault',
  buyer: 'The buyer’s fault',
  platform: 'The platform’s fault',
}

/** The same to one of those it may be. */
export const faultTold = (fault: Fault, reader: Person): string => (fault === reader ? 'Your fault' : faultWords[fault])

/** What a reason means for the seller, told before one confirms (C5, C6). */
export const faultEffect: Record<Fault, string> = {
  nobody: 'Nobody is at fault. The seller’s record stays as it is.',
  seller: 'This counts as the seller’s fault and goes on the seller’s record.',
  buyer: 'This is not the seller’s fault. The seller’s record stays as it is.',
  platform: 'This is not the seller’s fault. The seller’s record stays as it is.',
}
