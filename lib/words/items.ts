import type { CancelKind, Means } from '@/lib/law/order'

/** Whether an item can be cancelled, said before paying (C12). */
export const cancelKindWords: Record<CancelKind, string> = {
  'at-will': 'Can be cancelled',
  'custom-made': 'Made to order',
  'pre-sale': 'Pre-sale',
  'seller-rule': 'No cancelling, by the seller’s rule',
}

/** What that means, where the policy does not let such items be cancelled at will, and only a fault of the seller cancels them. */
export const cancelKindReasons: Record<CancelKind, string> = {
  'at-will': 'You can cancel it for any reason until it ships. The order page says how and until when.',
  'custom-made': 'It is made for you, so once paid it can only be cancelled if the seller is at fault.',
  'pre-sale': 'It is sold before it is in stock, so once paid it can only be cancelled if the seller is at fault.',
  'seller-rule':
    'The seller does not take cancellations of this item. Once paid, only a fault of the seller cancels it.',
}

/** The same where the policy lets the buyer ask for any reason. */
export const cancelKindConsent: Record<CancelKind, string> = {
  'at-will': cancelKindReasons['at-will'],
  'custom-made': 'It is made for you, so once paid it is never cancelled at once. You can ask, for any reason.',
  'pre-sale':
    'It is sold before it is in stock, so once paid it is never cancelled at once. You can ask, for any reason.',
  'seller-rule': 'The seller does not let it be cancelled at once. Once paid, you can ask, for any reason.',
}

export const meansWords: Record<Means, string> = {
  card: 'Card',
  wallet: 'Rescind wallet',
}
