import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { OVER } from '@/lib/law/status'
import type { Instant } from '@/lib/law/time'
import { inForceAt } from './in-force'

const counted = { _count: { select: { orders: true } } } satisfies Prisma.PolicyVersionInclude

/** A published policy, with how many orders were placed under it. */
export type Version = Prisma.PolicyVersionGetPayload<{ include: typeof counted }>

/** Every published policy, the one that came last first. */
export const versions = (): Promise<Version[]> =>
  reader.policyVersion.findMany({ orderBy: [{ from: 'desc' }, { version: 'desc' }], include: counted })

/** The policy that a new order takes (T4); null before any was published. */
export const versionInForce = (now: Instant): Promise<Version | null> =>
  reader.policyVersion.findFirst({ ...inForceAt(now), include: counted })

/** Who published a version, and when; null for the one that came with the shop. */
export async function publisherOf({ publishedAt, publishedById }: Version): Promise<{ name: string; at: Date } | null> {
  const user = publishedById ? await reader.user.findUnique({ where: { id: publishedById } }) : null
  return user && publishedAt ? { name: user.name, at: publishedAt } : null
}

/** How many orders are still under way; each keeps the policy it was placed under (T4). */
export const runningOrders = (): Promise<number> => reader.order.count({ where: { status: { notIn: [...OVER] } } })
