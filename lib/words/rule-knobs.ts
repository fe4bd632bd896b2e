import type { RuleName } from './rules'

/** The values of a policy document that decide each rule: their paths, or the part of the document they all stand in. */
export const ruleKnobs: Record<RuleName, readonly string[]> = {
  F1: [],
  F2: [],
  F3: [],
  F4: [],
  F5: [],
  F6: ['cancel.notAtWill'],
  F7: [],

  C1: ['payment.payWithin'],
  C2: ['payment.verificationLasts', 'payment.cancelWhileVerifying', 'cancel.freeFor', 'refund.settles'],
  C3: ['request.opens', 'request.closes', 'request.perOrder'],
  C4: ['cancel.whileUnprocessed'],
  C5: ['cancel.reasons'],
  C6: ['cancel.reasons', 'sellers.pointsPerFault'],
  C7: ['request.answersWithin', 'request.reviewedBy'],
  C8: ['request.answersWithin', 'request.storeMayChoose', 'request.silence'],
  C9: ['request.platformCancelsAfter', 'request.reviewedBy'],
  C10: ['shipping.shipWithin'],
  C11: ['shipping.extension'],
  C12: ['cancel.notAtWill'],
  C13: ['cancel.parts'],
  C14: ['request.afterShipping'],
  C15: ['request.perOrder', 'request.againAfterRefusal'],
  C16: ['shipping.shipWithin'],
  C17: [],
  C18: ['complaint'],

  S1: ['shipping.shipWithin'],
  S2: ['shipping.trackingWithin'],
  S3: ['shipping.sellerMayCallOff'],
  S4: ['shipping.deliverWithin'],
  S5: ['shipping.address'],

  D1: ['dispute.afterRefusal', 'dispute.afterShipping', 'dispute.perOrder'],
  D2: ['dispute.proposalsEach', 'dispute.partialRefunds'],
  D3: [
    'dispute.negotiateFor',
    'dispute.withoutAgreement',
    'dispute.ruleWithin',
    'dispute.mediatorSilence',
    'dispute.appealWithin',
  ],
  D4: ['shipping.finishAfter', 'shipping.protectionExtendsBy'],
  D5: ['refund.beforeGoodsBack', 'refund.trackingProof', 'shipping.deliverWithin'],
  D6: ['refund.sendBackWithin', 'refund.confirmReturnWithin'],

  M1: [],
  M2: ['refund.settles', 'refund.retryAfter', 'payment.askAgainAfter'],
  M3: ['payment.chargebackWithin'],

  K1: ['coupons.fate.platform'],
  K2: ['coupons.grace', 'coupons.stopClock'],
  K3: ['coupons.fate.store', 'coupons.fate.promo'],
  K4: ['coupons'],

  P1: ['sellers', 'complaint.points'],
  P2: ['feedback'],
  P3: [],

  T1: ['shipping.finishAfter', 'dispute.mediatorSilence', 'payment.askAgainAfter'],
  T2: [],
  T3: ['calendar'],
  T4: [],
  T5: [],
}
