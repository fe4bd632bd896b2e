import { inTransaction, reader } from '@/lib/db'
import { hashOf } from '@/lib/policy/text'

/** A draft of a policy, begun by a mediator: the seed has none. */
export async function draftOf(): Promise<{ readonly id: string; readonly hash: string }> {
  const known = await reader.policyDraft.findFirst()
  const draft = known ?? (await begun())
  return { id: draft.id, hash: hashOf(draft.text) }
}

async function begun() {
  const { id: authorId } = await reader.user.findFirstOrThrow({ where: { isMediator: true } })
  const { document } = await reader.policyVersion.findFirstOrThrow({ where: { version: 1 } })
  const text = JSON.stringify(document, null, 2)
  const at = new Date()
  const data = { name: 'Attacked', text, basedOn: 'house.1', authorId, createdAt: at, updatedAt: at }
  return inTransaction((tx) => tx.policyDraft.create({ data }))
}
