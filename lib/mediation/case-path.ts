/** The page of a case, where the order has been read: a dispute and its appeal have the newest dispute’s. */
export const casePath = (kind: string, number: string, disputeId: string | undefined): string =>
  disputeId && (kind === 'dispute' || kind === 'appeal') ? `/admin/disputes/${disputeId}` : `/admin/reviews/${number}`
