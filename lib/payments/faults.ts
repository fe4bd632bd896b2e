import { inTransaction, reader } from '@/lib/db'
import { FAULTS, type Fault } from './simulated'

/** A fault the simulated provider was told to show and has not shown yet. */
export type PendingFault = { readonly id: string; readonly kind: Fault }

const isFault = (kind: string): kind is Fault => (FAULTS as readonly string[]).includes(kind)

/** What the simulated provider will still do wrong. */
export async function pendingFaults(): Promise<PendingFault[]> {
  const rows = await reader.simFault.findMany({ where: { usedAt: null } })
  return rows.flatMap(({ id, kind }) => (isFault(kind) ? [{ id, kind }] : []))
}

/** Tells the simulated provider to do something wrong, once, the next time it can. */
export const addFault = (kind: Fault): Promise<unknown> => inTransaction((tx) => tx.simFault.create({ data: { kind } }))

/** Takes back a fault that has not been shown yet. */
export const dropFault = (id: string): Promise<unknown> =>
  inTransaction((tx) => tx.simFault.deleteMany({ where: { id, usedAt: null } }))
