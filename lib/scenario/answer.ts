import type { Instant } from '@/lib/law/time'
import { type Mismatch, toldIn } from './judge'
import type { Scenario } from './read'
import type { Entry, Play } from './run'
import { standingOf } from './standing'

const iso = (at: Instant) => new Date(at).toISOString()

/** A play as data for machines: instants in ISO 8601, amounts in whole minor units. */
export function answer({ document, policyTitle, start, checkout }: Scenario, play: Play, wrong: readonly Mismatch[]) {
  return {
    title: document.title,
    policy: policyTitle,
    start: iso(start),
    currency: document.order.currency,
    timeline: play.timeline.map(entry),
    end: Object.fromEntries(
      play.end.map((held) => [
        held.id,
        {
          ...standingOf(held, checkout),
          mails: toldIn(play.timeline.filter(({ order }) => order === held.id)),
        },
      ]),
    ),
    asExpected: wrong.length === 0,
    mismatches: wrong.map(({ step, ...one }) => ({ step: step === null ? null : step + 1, ...one })),
  }
}

function entry(entry: Entry) {
  const { at, order, step } = entry
  const common = { at: iso(at), order, step: step + 1 }
  if (entry.kind === 'passed') return { ...common, is: 'passed' }
  if (entry.kind === 'refused') {
    const { opensAt, closedAt, ...why } = entry.refusal
    const when = {
      ...(opensAt !== undefined && { opensAt: iso(opensAt) }),
      ...(closedAt !== undefined && { closedAt: iso(closedAt) }),
    }
    return { ...common, is: 'refused', ...said(entry.command), refusal: { ...why, ...when } }
  }
  const { command, rule, follows } = entry.accepted
  return { ...common, is: 'made', ...said(command), rule, follows }
}

const said = ({ move, by, ...payload }: Extract<Entry, { kind: 'refused' }>['command']) => ({
  ...{ by, do: move },
  ...(Object.keys(payload).length > 0 && { with: payload }),
})
