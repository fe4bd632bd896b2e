import { reader } from '@/lib/db'
import { shipped } from './shipped'
import { readText } from './text'

/**
 * A policy as addresses name it: `house.2` was published as version 2, `house` comes with the product, and
 * `draft.3f1c…` is a draft.
 */
export type NamedPolicy = {
  readonly ref: string
  readonly kind: 'published' | 'shipped' | 'draft'
  readonly title: string
  /** Undefined for a draft that is no JSON. */
  readonly document: unknown
}

export const versionRef = ({ name, version }: { name: string; version: number }): string => `${name}.${version}`
export const draftRef = ({ id }: { id: string }): string => `draft.${id}`

/** The policy of that name; null where there is none. */
export async function findPolicy(ref: string): Promise<NamedPolicy | null> {
  if (Object.hasOwn(shipped, ref)) return shippedPolicy(ref)
  const [name = '', rest = ''] = ref.split('.')
  if (/^\d{1,9}$/.test(rest)) {
    const found = await reader.policyVersion.findFirst({ where: { name, version: Number(rest) } })
    return found && publishedPolicy(found)
  }
  const draft = name === 'draft' ? await reader.policyDraft.findUnique({ where: { id: rest } }) : null
  return draft && draftPolicy(draft)
}

/** Every policy there is to look at, by kind: published ones newest first, drafts last changed first. */
export async function everyPolicy(): Promise<NamedPolicy[]> {
  const [published, drafts] = await Promise.all([
    reader.policyVersion.findMany({ orderBy: [{ from: 'desc' }, { version: 'desc' }] }),
    reader.policyDraft.findMany({ orderBy: { updatedAt: 'desc' } }),
  ])
  return [...published.map(publishedPolicy), ...drafts.map(draftPolicy), ...Object.keys(shipped).map(shippedPolicy)]
}

/** What a policy document calls itself; the code of its name where it has no title. */
export function titleOf(document: unknown, otherwise: string): string {
  const title = typeof document === 'object' && document !== null && 'title' in document ? document.title : null
  return typeof title === 'string' && title !== '' ? title : otherwise
}

/** What a policy document says about itself. */
export function notesOf(document: unknown): readonly string[] {
  const notes = typeof document === 'object' && document !== null && 'notes' in document ? document.notes : []
  return Array.isArray(notes) ? notes.filter((note) => typeof note === 'string') : []
}

/** A policy that comes with the product, by its name there. */
export const shippedPolicy = (ref: string): NamedPolicy => ({
  ...{ ref, kind: 'shipped', document: shipped[ref] },
  title: `${titleOf(shipped[ref], ref)}, as it comes with Rescind`,
})

/** A published policy. */
export const publishedPolicy = (row: { name: string; version: number; document: unknown }): NamedPolicy => ({
  ...{ ref: versionRef(row), kind: 'published', document: row.document },
  title: `${titleOf(row.document, row.name)}, version ${row.version}`,
})

const draftPolicy = (row: { id: string; name: string; text: string }): NamedPolicy => ({
  ...{ ref: draftRef(row), kind: 'draft', document: readText(row.text).document },
  title: `${row.name} (draft)`,
})
