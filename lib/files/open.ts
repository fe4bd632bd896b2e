import { reader } from '@/lib/db'
import { isMediated } from '@/lib/law/mediated'
import { partiesOf, type Somebody } from '@/lib/orders/party'

const owners = { buyerId: true, store: { select: { ownerId: true } } } as const
const named = {
  ...{ id: true, name: true, type: true, at: true },
  message: {
    select: { thread: { select: { ...owners, order: { select: { disputeState: true, beside: true } } } } },
  },
  dispute: { select: { order: { select: owners } } },
} as const

/**
 * A file for somebody who may see it: both parties of the order or thread it belongs to, and a mediator once there is
 * something to mediate. To everybody else there is no such file (F1).
 */
export async function findFile(id: string, viewer: Somebody) {
  const file = await reader.attachment.findUnique({ where: { id }, select: named })
  if (!file) return null
  if (file.dispute) return partiesOf(viewer, file.dispute.order).length > 0 ? file : null
  const thread = file.message?.thread
  if (!thread) return null
  const parties = partiesOf(viewer, thread)
  if (parties.includes('mediator')) return thread.order && isMediated(regionsOf(thread.order)) ? file : null
  return parties.length > 0 ? file : null
}

const regionsOf = ({ disputeState, beside }: { disputeState: string; beside: unknown }) => ({
  ...(beside as object),
  dispute: { state: disputeState },
})
