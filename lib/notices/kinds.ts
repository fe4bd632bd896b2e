import type { Told } from '@/lib/words/news'

/** What people choose between when they say where they want to be told of something. */
export const kinds = ['messages', 'answers', 'disputes', 'parcels', 'money', 'feedback'] as const
export type Kind = (typeof kinds)[number]

/**
 * The kind of every piece of news. `always` cannot be switched off: that an order is cancelled is confirmed in any case
 * (C17), and whoever has to act in time, or loses something by staying silent, is told in any case (T1).
 */
export const kindOf: Record<Told, Kind | 'always'> = {
  cancelled: 'always',
  'partly-cancelled': 'always',
  requested: 'always',
  'order-to-ship': 'always',
  'payment-declined': 'always',
  'request-refused': 'always',
  'extension-proposed': 'always',
  'address-asked': 'always',
  'dispute-opened': 'always',
  'dispute-escalated': 'always',
  'dispute-ruled': 'always',
  'dispute-appealed': 'always',
  'appeal-ruled': 'always',
  'return-awaited': 'always',
  'return-sent': 'always',
  'return-questioned': 'always',
  'complaint-filed': 'always',
  'mark-contested': 'always',
  'charged-back': 'always',
  'approval-needed': 'always',
  'ruling-sent-back': 'always',

  message: 'messages',
  question: 'messages',

  'request-withdrawn': 'answers',
  'request-lapsed': 'answers',
  'extension-agreed': 'answers',
  'extension-declined': 'answers',
  'address-changed': 'answers',
  'address-declined': 'answers',
  'protection-offered': 'answers',
  'protection-extended': 'answers',

  'proposal-made': 'disputes',
  evidence: 'disputes',
  'dispute-agreed': 'disputes',
  'return-received': 'disputes',
  'return-missed': 'disputes',
  'complaint-reviewed': 'disputes',
  'contest-reviewed': 'disputes',
  'chargeback-closed': 'disputes',

  shipped: 'parcels',
  'tracking-corrected': 'parcels',
  delivered: 'parcels',
  finished: 'parcels',

  'payment-received': 'money',
  'payment-arrived': 'money',
  'refund-sent': 'money',
  'refund-settled': 'money',
  'refund-failed': 'money',

  'feedback-left': 'feedback',
}
