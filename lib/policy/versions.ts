import { reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/law/time'

const counted = { _count: { select: { orders: true } } } satisfies Prisma.PolicyVersionInclude

/** A published policy, with how many orders were placed under it. */
export type Version = Prisma.PolicyVersionGetPayload<{ include: typeof counted }>

/** Every published policy, the one that came last first. */
export const versions = (): Promise<Version[]> =>
  reader.policyVersion.findMany({ orderBy: [{ from: 'desc' }, { version: 'desc' }], include: counted })

/** The policy that a new order takes (T4); null before any was published. */
export const versionInForce = (now: Instant): Promise<Version | null> =>
  reader.policyVersion.findFirst({
    where: { from: { lte: new Date(now) } },
    orderBy: [{ from: 'desc' }, { version: 'desc' }],
    include: counted,
  })
