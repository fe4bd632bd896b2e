/** The rule book's ids: `rules` tells each in one sentence, in our own words. */
export const sections = {
  F: 'Finding an order',
  C: 'Cancelling',
  S: 'Shipping',
  D: 'Disputes',
  M: 'Money',
  K: 'Coupons',
  P: 'Sellers',
  T: 'Time',
} as const

export const rules = {
  F1: 'Only the buyer, the seller and a mediator can see an order. You sign in with your e-mail address and password.',
  F2: 'My orders lists all you have ordered, with its status, the time left and what you can do now. You can search, filter and turn pages.',
  F3: 'The page of an order says where it stands, whether it can still be cancelled and why, what is due when, and all that has happened.',
  F4: 'Under View details, Payment and Finance show every step of a refund.',
  F5: 'Every order has one status that everyone reads the same way, and marks beside it for requests, disputes and refunds.',
  F6: 'Before you pay, you see what you order, how others rate the seller and the product, what other buyers say, and whether it can be cancelled.',
  F7: 'You find products by keyword or category. An order remembers where it comes from, a merchant or our own buying, and how you found it.',

  C1: 'An order that is not paid can be cancelled at once. If it is never paid, it closes by itself.',
  C2: 'While your payment is being verified, and for the first minutes after paying, you can cancel at once. The money is taken first and then returned, so it takes some days.',
  C3: 'Once an order is paid and waits to be shipped, you ask the seller to cancel it. The policy says from when and until when.',
  C4: 'Where the policy allows it, you can cancel without asking until the seller begins to process the order. From then on you ask.',
  C5: 'You choose a reason, some of them with words of your own, and see everything that will follow before you confirm.',
  C6: 'Your reason decides whose fault it is. A change of mind is nobody’s; a late, missing or misdescribed item is the seller’s. “Other” is nobody’s, unless a mediator says so.',
  C7: 'The seller accepts your request, and your money goes back, or refuses it and says why. The policy may let Rescind answer as well, or instead.',
  C8: 'If the seller does not answer in time, the policy decides: either the order is cancelled and everything goes back, or the request ends and the order goes on.',
  C9: 'If the seller refuses and then still does not ship, Rescind cancels the order.',
  C10: 'If the seller does not ship in time, Rescind cancels the order, returns everything, and holds the seller at fault.',
  C11: 'Either side can propose more time to ship. If the other agrees, the time grows by that. Without an answer it stays as it is.',
  C12: 'Things made to order, sold in advance or excluded by the seller cannot be cancelled at will. You are told before you pay. A fault of the seller still cancels them and, where the policy lets you ask for any reason, the seller’s consent.',
  C13: 'Where the policy allows it, you can cancel some items, or some units of one, and get back exactly what they cost. The rest goes on. Cancelling the last of it ends the order.',
  C14: 'Once shipped, an order is cancelled only if the seller agrees: you ask under “Other” and say why. Otherwise you can contact the seller or open a dispute.',
  C15: 'You can withdraw a request while it waits. The order goes on where it was. The policy says how often you can ask.',
  C16: 'While a request waits, the order is on hold: the time to ship stands still, and the seller is told not to ship. A seller who ships anyway must give the tracking number, which refuses the request. Of two moves at the same time one counts, and whoever made the other is told why.',
  C17: 'When an order is cancelled, buyer and seller are told by e-mail and in the app.',
  C18: 'If the order was cancelled for the seller’s fault, you can also complain. A mediator decides, and a complaint that is upheld adds points to the seller’s record.',

  S1: 'The seller ships by giving the carrier and the tracking number. One order may have several parcels.',
  S2: 'The carrier must have the parcel within the time the policy sets. If not, you can claim your money as for an order that was never shipped.',
  S3: 'If a parcel is never handed over, or is called off before that, the shipment is cancelled, its tracking number is void and your refund starts by itself. The seller is at fault.',
  S4: 'An order counts as delivered only when the carrier says so.',
  S5: 'The address of a confirmed order stays as it is. You can ask the seller to send it elsewhere, or cancel and order again with the new one. Without an answer it stays as it is. Once shipped, you see how to reach the carrier, and whether it can send the parcel elsewhere or asks for a signature.',

  D1: 'You can open a dispute when the seller refuses, does not answer in time or does not keep to what was agreed, or once the order has been shipped.',
  D2: 'Both sides make proposals. When one side accepts a proposal of the other, the dispute ends on those terms.',
  D3: 'If you do not agree in time, or one of you asks, a mediator decides and says why. Each ruling can be appealed against once, within the time the policy sets.',
  D4: 'Both sides can extend buyer protection. Only once both have is a dispute closed by agreement without a refund.',
  D5: 'For goods that were shipped, the refund is paid when they are back, or once the carrier has said what became of them, as the policy says. A mediator can decide otherwise and says why.',
  D6: 'Goods go back with tracking and in time, and the seller confirms them in time. If the buyer sends nothing, there is no refund. If the seller stays silent, they count as back.',

  M1: 'A cancelled order returns everything you paid for it, shipping included and without a fee, to where it came from.',
  M2: 'You can follow a refund: waiting for your payment, on its way, arrived. If it fails, we try again.',
  M3: 'No order ever returns more than was paid for it, and nothing is returned twice, whatever the bank takes back and however late a payment arrives.',

  K1: 'A Rescind coupon comes back once everything you used it on is cancelled, or has gone back for all its money.',
  K2: 'A coupon past its last day does not come back, unless the policy gives it some days more or stops its time while it was used.',
  K3: 'Store coupons and promo codes do not come back.',
  K4: 'Before you confirm, you are told what becomes of each coupon, and why.',

  P1: 'A cancellation at the seller’s fault adds points to the seller’s record and counts in a rate over 7 and 30 days. The seller can contest them, and a mediator decides.',
  P2: 'Ratings of sellers and products come from the buyers of orders that are finished or cancelled, each once.',
  P3: 'Buyer and seller can write to each other about an order, from its page and from the store’s.',

  T1: 'Whenever an order waits for somebody, there is a deadline, and it is settled what happens when it passes.',
  T2: 'A deadline counts from the moment it passes, and not a moment earlier.',
  T3: 'Business days follow the calendar of the policy: its time zone, weekend and holidays.',
  T4: 'An order keeps the policy it was placed under. A new policy never changes it.',
  T5: 'In the simulation time can be moved forward. Everything due then happens in order, each at its own time.',
} as const

export type RuleName = keyof typeof rules

/** Each section in a sentence, for whoever comes here for the first time. */
export const sectionLeads: Record<keyof typeof sections, string> = {
  F: 'Who sees what, and where it stands.',
  C: 'When you can call an order off, who has to agree, and what happens if nobody answers.',
  S: 'From the seller’s shelf to your door, and what happens when a parcel does not make it.',
  D: 'What you can do when you and the seller do not agree.',
  M: 'What comes back, how, and what can never happen to it.',
  K: 'What becomes of coupons when an order is cancelled.',
  P: 'What a cancellation means for the seller, and how the two sides talk.',
  T: 'How deadlines are counted, for every rule above.',
}

/** A rule in one sentence or two. */
export const ruleWords = (id: string): string => (id in rules ? rules[id as RuleName] : id)
