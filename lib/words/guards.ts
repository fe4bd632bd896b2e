import { notCancelled, protectionExtends, underWayOrArrived, waitsForShipment } from '@/lib/law/guards/beside'
import {
  asksAgainAfterRefusal,
  cancellableAtWill,
  cancelsWhileUnprocessed,
  cancelsWhileVerifying,
  freeMinutesExist,
  noRequestPending,
  platformStepsIn,
  requestsLeft,
  shippedRequestsAllowed,
  silenceCancels,
  someReasonOpen,
} from '@/lib/law/guards/cancellation'
import {
  approvalsExist,
  disputesLeft,
  mediated,
  noOpenDispute,
  silenceApproves,
  silenceSendsBack,
  somethingToDispute,
  unmediated,
} from '@/lib/law/guards/dispute'
import {
  notDelivered,
  notPickedUp,
  notShipped,
  sellerMayCallOff,
  shipped,
  someNotPickedUp,
  trackingHasDeadline,
} from '@/lib/law/guards/fulfilment'
import {
  moneyIsIn,
  paid,
  paymentVerified,
  somethingLeftToRefund,
  somethingMoreToRefund,
  unpaid,
} from '@/lib/law/guards/payment'
import type { RefusalCode } from '@/lib/law/outcome'
import type { Guard } from '@/lib/law/rule'
import { refusalWords } from './refusals'

/** What must hold for a move, as a condition. */
const conditions = new Map<Guard, string>([
  [unpaid, 'nobody has paid yet'],
  [cancelsWhileVerifying, 'the policy allows it while the payment is being verified'],
  [paymentVerified, 'the payment is verified'],
  [paid, 'the order is paid'],
  [moneyIsIn, 'the money has arrived'],
  [notShipped, 'the order is not shipped'],
  [shipped, 'the order is shipped'],
  [notDelivered, 'the order is not delivered yet'],
  [shippedRequestsAllowed, 'the policy allows it after shipping'],
  [notPickedUp, 'the carrier has no parcel of it yet'],
  [someNotPickedUp, 'the carrier does not have every parcel yet'],
  [cancellableAtWill, 'the item can be cancelled at will'],
  [someReasonOpen, 'there is a reason under which the item can be cancelled'],
  [freeMinutesExist, 'the policy gives some time after paying'],
  [cancelsWhileUnprocessed, 'the policy allows it until the seller begins processing'],
  [requestsLeft, 'the order has requests left'],
  [noRequestPending, 'no request is waiting for an answer'],
  [approvalsExist, 'the policy asks for a second mediator above some amount'],
  [silenceApproves, 'the policy has a ruling nobody looked at in time carried out'],
  [silenceSendsBack, 'the policy has a ruling nobody looked at in time given anew'],
  [noOpenDispute, 'no dispute is open'],
  [disputesLeft, 'the order has disputes left'],
  [somethingToDispute, 'the seller has refused, or the order is shipped and not finished'],
  [somethingLeftToRefund, 'there is something left to give back'],
  [somethingMoreToRefund, 'there is something left to give back'],
  [silenceCancels, 'the policy takes silence as a yes'],
  [platformStepsIn, 'the policy provides for it'],
  [trackingHasDeadline, 'the policy gives the carrier a time to have the parcel'],
  [asksAgainAfterRefusal, 'the policy lets a refused buyer ask again'],
  [sellerMayCallOff, 'the policy lets the seller give up'],
  [waitsForShipment, 'the order waits to be shipped'],
  [notCancelled, 'the order is not cancelled'],
  [protectionExtends, 'the policy lets protection be extended'],
  [underWayOrArrived, 'the order is shipped and not finished'],
  [mediated, 'the policy knows mediators'],
  [unmediated, 'the policy knows no mediators'],
])

const byCode: Partial<Record<RefusalCode, string>> = {
  'already-paid': 'the money has not arrived yet',
  'cancel-directly': 'the order cannot simply be cancelled at once',
  'no-proposals-left': 'this side has proposals left',
  'no-such-proposal': 'a proposal of the other side stands',
  'nothing-left-to-refund': 'there is something left to give back',
  'not-in-this-policy': 'the policy provides for it',
  'not-over': 'the order is over',
  'not-sellers-fault': 'the seller is at fault',
  'not-paid': 'the order was paid for',
  'no-extensions-left': 'more time can still be proposed',
  'own-extension': 'the other side has proposed it',
  'extension-pending': 'no proposal for more time waits for an answer',
  'no-address-changes-left': 'the address can still be changed',
  'already-extended': 'this side has not extended it yet',
  'protection-needed': 'both sides have extended buyer protection',
  'return-under-way': 'no return is under way',
  'platform-refused': 'the seller refused, and not a mediator',
  'money-owed-back': 'no bank holds money that is owed to the buyer',
  'no-mediation': 'the policy knows mediators',
  'not-ruled': 'a mediator has ruled, for the first time',
  'parts-not-allowed': 'the policy lets a part be cancelled',
  'not-paid-in-parts': 'the order is paid',
  'platform-reviews': 'the policy lets the seller answer',
  'seller-reviews': 'the policy lets Rescind answer',
  'nothing-to-charge-back': 'the money has arrived',
}

/** A condition of a move, and what is said where it does not hold. */
export const guardWords = (guard: Guard): { readonly needs: string; readonly otherwise: string } => ({
  needs: conditions.get(guard) ?? byCode[guard.code] ?? guard.code.replaceAll('-', ' '),
  otherwise: refusalWords({ code: guard.code, rule: guard.rule ?? 'T1' }),
})
