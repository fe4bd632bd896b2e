import {
  cancellableAtWill,
  cancelsWhileUnprocessed,
  cancelsWhileVerifying,
  disputesLeft,
  freeMinutesExist,
  moneyIsIn,
  noOpenDispute,
  noRequestPending,
  notDelivered,
  notPickedUp,
  notShipped,
  paid,
  paymentVerified,
  platformStepsIn,
  requestsLeft,
  shipped,
  shippedRequestsAllowed,
  silenceCancels,
  someReasonOpen,
  somethingLeftToRefund,
  somethingToDispute,
  unpaid,
} from '@/lib/law/guards'
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
  [cancellableAtWill, 'the item can be cancelled at will'],
  [someReasonOpen, 'there is a reason under which the item can be cancelled'],
  [freeMinutesExist, 'the policy gives some time after paying'],
  [cancelsWhileUnprocessed, 'the policy allows it until the seller begins processing'],
  [requestsLeft, 'the order has requests left'],
  [noRequestPending, 'no request is waiting for an answer'],
  [noOpenDispute, 'no dispute is open'],
  [disputesLeft, 'the order has disputes left'],
  [somethingToDispute, 'the seller has refused, or the order is shipped and not finished'],
  [somethingLeftToRefund, 'there is something left to give back'],
  [silenceCancels, 'the policy takes silence as a yes'],
  [platformStepsIn, 'the policy provides for it'],
])

const byCode: Partial<Record<RefusalCode, string>> = {
  'already-paid': 'the money has not arrived yet',
  'cancel-directly': 'the order cannot simply be cancelled at once',
  'no-proposals-left': 'this side has proposals left',
  'no-such-proposal': 'a proposal of the other side stands',
}

/** A condition of a move, and what is said where it does not hold. */
export const guardWords = (guard: Guard): { readonly needs: string; readonly otherwise: string } => ({
  needs: conditions.get(guard) ?? byCode[guard.code] ?? guard.code.replaceAll('-', ' '),
  otherwise: refusalWords({ code: guard.code, rule: guard.rule ?? 'T1' }),
})
