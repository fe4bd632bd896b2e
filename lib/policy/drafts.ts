import { recordDeed } from '@/lib/audit/deed'
import { inTransaction, reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Instant } from '@/lib/law/time'
import { findPolicy } from './named'
import { documentText, hashOf } from './text'

const withAuthor = { author: { select: { name: true } } } satisfies Prisma.PolicyDraftInclude

/** A policy in the making, with whoever began it. */
export type Draft = Prisma.PolicyDraftGetPayload<{ include: typeof withAuthor }>

/** Every draft, the one changed last first. */
export const drafts = (): Promise<Draft[]> =>
  reader.policyDraft.findMany({ orderBy: { updatedAt: 'desc' }, include: withAuthor })

/** A draft; null where it was deleted or published. */
export const findDraft = (id: string): Promise<Draft | null> =>
  reader.policyDraft.findUnique({ where: { id }, include: withAuthor })

type Beginning = { readonly from: string; readonly name: string; readonly authorId: string; readonly at: Instant }

/** Begins a draft from any policy, as addresses name it. Answers its id; null where there is no such policy. */
export async function beginDraft({ from, name, authorId, at }: Beginning): Promise<string | null> {
  const base = await findPolicy(from)
  if (!base) return null
  const text =
    base.kind === 'draft'
      ? (await reader.policyDraft.findUniqueOrThrow({ where: { id: from.replace('draft.', '') } })).text
      : documentText(base.document)
  const now = new Date(at)
  const data = { name, text, authorId, createdAt: now, updatedAt: now }
  return inTransaction(async (tx) => {
    const { id } = await tx.policyDraft.create({ data: { ...data, basedOn: from } })
    await recordDeed(tx, { at, actorId: authorId, kind: 'draft-begun', facts: { name } })
    return id
  })
}

/** What was found out about another text says nothing about this one. */
const unchecked = {
  ...{ checkState: 'none', checkedText: null, checkRun: null, checkUntil: null, progress: null },
  ...{ findings: [], moments: null, decisions: null },
} satisfies Prisma.PolicyDraftUpdateInput

type Saving = { readonly text: string; readonly seen: string; readonly at: Instant; readonly by: string }

/**
 * Keeps a draft's text as it was typed, whether or not it is a policy. `seen` is the hash of the text that was changed: where
 * somebody else saved meanwhile nothing is kept, so that nobody's work is written over unread.
 */
export async function saveDraft(id: string, { text, seen, at, by }: Saving): Promise<'saved' | 'gone' | 'overtaken'> {
  return inTransaction(async (tx) => {
    const draft = await tx.policyDraft.findUnique({ where: { id } })
    if (!draft) return 'gone'
    if (draft.text === text) return 'saved'
    if (hashOf(draft.text) !== seen) return 'overtaken'
    await tx.policyDraft.update({ where: { id }, data: { text, updatedAt: new Date(at), ...unchecked } })
    await recordDeed(tx, { at, actorId: by, kind: 'draft-changed', facts: { name: draft.name } })
    return 'saved'
  })
}

/** Gives a draft another name; its text stays as it is, and so does what was found out about it. */
export async function renameDraft(id: string, name: string, at: Instant, by: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.policyDraft.updateMany({ where: { id }, data: { name, updatedAt: new Date(at) } })
    if (count > 0) await recordDeed(tx, { at, actorId: by, kind: 'draft-renamed', facts: { name } })
  })
}

/** Deletes a draft. One that is gone already stays gone. */
export async function deleteDraft(id: string, at: Instant, by: string): Promise<void> {
  await inTransaction(async (tx) => {
    const draft = await tx.policyDraft.findUnique({ where: { id }, select: { name: true } })
    if (!draft) return
    await tx.policyDraft.delete({ where: { id } })
    await recordDeed(tx, { at, actorId: by, kind: 'draft-deleted', facts: { name: draft.name } })
  })
}
