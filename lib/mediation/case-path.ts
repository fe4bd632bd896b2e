import { orderPath } from '@/lib/orders/order-path'

/** Whether a case is decided on the page of a dispute; the others are on that of their order. */
export const isOfDispute = (kind: string): boolean => kind === 'dispute' || kind === 'appeal'

/** The page of a case, where the order has been read: a dispute and its appeal have the newest dispute’s. */
export const casePath = (kind: string, number: string, disputeId: string | undefined): string =>
  orderPath(number, 'mediator', isOfDispute(kind) ? disputeId : undefined)
