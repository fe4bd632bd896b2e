import { reader } from '@/lib/db'
import house from '@/lib/law/policies/house.json'
import { startCheck } from '@/lib/policy/check'
import { beginDraft, findDraft, saveDraft } from '@/lib/policy/drafts'
import type { Prover } from '@/lib/policy/prover'
import { documentText, hashOf } from '@/lib/policy/text'
import { withValue } from '@/lib/policy/values'
import { MEDIATOR, MONDAY, userId } from '../orders/fixtures'

/** A prover that finds what the policy's own notes tell it to. */
export const stub: Prover = { command: ['tests/policy/stub-prover.mjs'], limitMs: 20_000 }

type Changes = Readonly<Record<string, unknown>>

/** The house policy with some knobs turned, and notes that tell the stub what to find. */
export const policyText = (changes: Changes = {}, notes: readonly string[] = []): string =>
  documentText({
    ...(Object.entries(changes).reduce<unknown>(
      (made, [path, value]) => withValue(made, path, value),
      house,
    ) as object),
    notes,
  })

export const draftOf = async (id: string) => {
  const draft = await findDraft(id)
  if (!draft) throw new Error('the draft is gone')
  return draft
}

/** A draft with this text. */
export async function drafted(text: string): Promise<string> {
  const id = await beginDraft({ from: 'house', name: 'A draft', authorId: await userId(MEDIATOR), at: MONDAY })
  if (!id) throw new Error('no house policy')
  await saveDraft(id, { text, seen: hashOf((await draftOf(id)).text), at: MONDAY, by: 'amara' })
  return id
}

/** A draft with this text, as far as the stub checks it. */
export async function checked(text: string, by: Prover = stub): Promise<string> {
  const id = await drafted(text)
  const run = await startCheck(id, by)
  await run?.done
  return id
}

/** What whoever publishes a draft sends along. */
export const publication = async (id: string, from: number | 'now' = 'now') => ({
  ...{ id, from, seen: hashOf((await draftOf(id)).text) },
  by: await userId(MEDIATOR),
})

export const publishedVersions = async () =>
  (await reader.policyVersion.findMany({ orderBy: [{ name: 'asc' }, { version: 'asc' }] })).map(
    ({ name, version }) => `${name} ${version}`,
  )
