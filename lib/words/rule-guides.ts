import type { RuleName } from './rules'

/** A public guide that a rule was read from. */
export type Guide = 'A' | 'B' | 'C' | 'D' | 'E'

/** The guides each rule was read from; none where it is Rescind's own. */
export const ruleGuides: Record<RuleName, readonly Guide[]> = {
  F1: ['A', 'B', 'D', 'E'],
  F2: ['A', 'B', 'C'],
  F3: ['B'],
  F4: ['C'],
  F5: ['A', 'B', 'C'],
  F6: ['D', 'E'],
  F7: ['E'],

  C1: ['B', 'C'],
  C2: ['A', 'C'],
  C3: ['A', 'C', 'D', 'E'],
  C4: ['E'],
  C5: ['A', 'B', 'C', 'D', 'E'],
  C6: ['A', 'C'],
  C7: ['A', 'C', 'D'],
  C8: ['A'],
  C9: ['A'],
  C10: ['A', 'C', 'D'],
  C11: ['A'],
  C12: ['A', 'E'],
  C13: ['C'],
  C14: ['C', 'E'],
  C15: [],
  C16: ['A', 'C'],
  C17: ['A'],
  C18: ['D'],

  S1: ['C'],
  S2: ['D'],
  S3: ['C'],
  S4: ['D'],
  S5: ['C'],

  D1: ['A', 'B', 'D', 'E'],
  D2: ['A', 'E'],
  D3: ['A'],
  D4: ['A'],
  D5: ['A', 'D'],
  D6: ['A', 'E'],

  M1: ['A', 'C', 'D'],
  M2: ['C'],
  M3: [],

  K1: ['C'],
  K2: ['C'],
  K3: ['C'],
  K4: ['C'],

  P1: ['C'],
  P2: ['A', 'D'],
  P3: ['B', 'C'],

  T1: [],
  T2: [],
  T3: ['A', 'C', 'D'],
  T4: [],
  T5: [],
}

/** Where a rule comes from: "Guides A and C", "Guide E", or that it is ours. */
export function guideWords(guides: readonly string[]): string {
  if (guides.length === 0) return 'Rescind’s own'
  const named = guides.length === 1 ? guides[0] : `${guides.slice(0, -1).join(', ')} and ${guides.at(-1)}`
  return `Guide${guides.length === 1 ? '' : 's'} ${named}`
}
