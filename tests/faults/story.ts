import type { Outcome } from './crew'
import type { Errand, Fault } from './plan'

/** A line of a seed's story: what was done, by which process, at what time of the shop, and what came of it. */
export function lineOf(
  index: number,
  process: number,
  errand: Errand,
  at: number,
  outcome: Outcome,
  fault: Fault | null,
): string {
  const what = outcome.said ? said(outcome.said) : errand.do
  const end = outcome.killed ? 'killed' : (outcome.failed ?? JSON.stringify(outcome.answer))
  const wrong = fault && outcome.struck ? ` [${JSON.stringify(fault)}]` : ''
  return `${String(index).padStart(3)} p${process} ${new Date(at).toISOString()} ${what} → ${end}${wrong}`
}

function said(said: NonNullable<Outcome['said']>): string {
  switch (said.what) {
    case 'move':
      return `${said.by} (${said.as}) ${JSON.stringify(said.command)} ${said.number} at ${new Date(said.at).toISOString()}`
    case 'buy':
      return `${said.by} buys ${said.key}`
    case 'pay':
      return `${said.by} pays`
    case 'other':
      return said.text
  }
}
