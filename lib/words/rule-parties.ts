import type { Party } from '@/lib/law/order'
import type { RuleName } from './rules'

/** Whom each rule speaks to. Whoever makes a move by it is added from the law itself. */
export const ruleParties: Record<RuleName, readonly Party[]> = {
  F1: ['buyer', 'seller', 'mediator'],
  F2: ['buyer'],
  F3: ['buyer', 'seller', 'mediator'],
  F4: ['buyer'],
  F5: ['buyer', 'seller', 'mediator'],
  F6: ['buyer'],
  F7: ['buyer', 'seller', 'mediator'],

  C1: ['buyer', 'clock'],
  C2: ['buyer'],
  C3: ['buyer', 'seller'],
  C4: ['buyer'],
  C5: ['buyer'],
  C6: ['buyer', 'seller', 'mediator'],
  C7: ['seller'],
  C8: ['seller', 'clock'],
  C9: ['clock'],
  C10: ['seller', 'clock'],
  C11: ['buyer', 'seller'],
  C12: ['buyer', 'seller'],
  C13: ['buyer'],
  C14: ['buyer', 'seller'],
  C15: ['buyer'],
  C16: ['buyer', 'seller'],
  C17: ['buyer', 'seller'],
  C18: ['buyer', 'mediator'],

  S1: ['seller'],
  S2: ['seller', 'carrier'],
  S3: ['seller', 'mediator', 'carrier'],
  S4: ['carrier'],
  S5: ['buyer', 'seller'],

  D1: ['buyer'],
  D2: ['buyer', 'seller'],
  D3: ['buyer', 'seller', 'mediator'],
  D4: ['buyer', 'seller'],
  D5: ['buyer', 'mediator', 'carrier'],
  D6: ['buyer', 'seller', 'clock'],

  M1: ['buyer'],
  M2: ['buyer', 'provider'],
  M3: ['provider', 'clock'],

  K1: ['buyer'],
  K2: ['buyer'],
  K3: ['buyer'],
  K4: ['buyer'],

  P1: ['seller'],
  P2: ['buyer', 'seller'],
  P3: ['buyer', 'seller'],

  T1: ['clock'],
  T2: ['clock'],
  T3: ['clock'],
  T4: ['buyer', 'seller', 'mediator'],
  T5: ['mediator', 'clock'],
}
