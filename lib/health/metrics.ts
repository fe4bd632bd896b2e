import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { reader } from '@/lib/db'
import { health } from './state'

// One per process: a bundler may load this module several times.
const shared = globalThis as typeof globalThis & { rescindMetrics?: ReturnType<typeof create> }
shared.rescindMetrics ??= create()
const metrics = shared.rescindMetrics

/**
 * Figures for a collector (Prometheus). What is counted, each process counts for itself since it began; what is
 * measured is read from the database when it is asked for, and so is the same whichever server is asked.
 */
function create() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `rescind_${name}`, help, registers, labelNames })
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name: `rescind_${name}`, help, registers, labelNames })
  return {
    registry,
    moves: counter('moves_total', 'Moves made on orders, by move, rule and party.', 'move', 'rule', 'by'),
    refusals: counter('refusals_total', 'Moves the law refused, by move and refusal code.', 'move', 'code'),
    sweepLag: gauge('sweep_lag_seconds', 'How long the oldest due deadline has been due.'),
    jobLag: gauge('outbox_lag_seconds', 'How long the oldest due job of the outbox has been due.'),
    failing: gauge('outbox_failing', 'Jobs of the outbox that failed and will be tried again.'),
    waiting: gauge('outbox_waiting', 'Jobs of the outbox that are not done, by kind.', 'kind'),
    refunds: gauge('refund_parts', 'Parts of refunds on their way, by state.', 'state'),
    ahead: gauge('clock_ahead_seconds', "How far the shop's clock is ahead of the machine's."),
  }
}

async function measure(): Promise<void> {
  const { sweepLag, jobLag, failing, waiting, refunds, ahead } = metrics
  const onTheirWay = { state: { in: ['waiting-for-capture', 'sent', 'failed'] } }
  const [state, kinds, legs] = await Promise.all([
    health(),
    reader.outboxEntry.groupBy({ by: ['kind'], where: { doneAt: null }, _count: true }),
    reader.refundLeg.groupBy({ by: ['state'], where: onTheirWay, _count: true }),
  ])
  sweepLag.set(state.sweepLagMs / 1000)
  jobLag.set(state.jobLagMs / 1000)
  failing.set(state.jobsFailing)
  ahead.set(state.aheadMs / 1000)
  waiting.reset()
  for (const { kind, _count } of kinds) waiting.set({ kind }, _count)
  refunds.reset()
  for (const { state, _count } of legs) refunds.set({ state }, _count)
}

/** Counts a move that was made and committed. */
export const countMove = (made: { readonly move: string; readonly rule: string; readonly by: string }): void =>
  metrics.moves.inc({ ...made })

/** Counts a move the law refused. */
export const countRefusal = (refused: { readonly move: string; readonly code: string }): void =>
  metrics.refusals.inc({ ...refused })

/** All figures, in the text form collectors read, and that form's content type. */
export async function exposition(): Promise<{ readonly text: string; readonly type: string }> {
  await measure()
  return { text: await metrics.registry.metrics(), type: metrics.registry.contentType }
}
