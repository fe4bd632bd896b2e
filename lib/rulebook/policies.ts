import type { Policy } from '@/lib/law/policy'
import type { Instant } from '@/lib/law/time'
import { readPolicy } from '@/lib/policy/document'
import { notesOf, titleOf } from '@/lib/policy/named'
import { shipped } from '@/lib/policy/shipped'
import { policyOf } from '@/lib/policy/stored'
import { type Version, versions } from '@/lib/policy/versions'

/** A policy that the rules can be read under. `key` is how an address names it. */
export type Choice = {
  readonly key: string
  readonly title: string
  readonly notes: readonly string[]
  readonly document: unknown
  readonly policy: Policy
  /** For a published one: its version, and whether new orders take it, no longer or not yet. */
  readonly published: { readonly version: number; readonly from: Instant; readonly state: PublishedState } | null
}
export type PublishedState = 'in-force' | 'replaced' | 'to-come'

/** Every policy that was published, the newest first, and every one that comes with the product. */
export async function policyChoices(now: Instant): Promise<Choice[]> {
  const all = await versions()
  const inForce = all.find(({ from }) => from.getTime() <= now)
  const stateOf = (version: Version): PublishedState => {
    if (version.id === inForce?.id) return 'in-force'
    return version.from.getTime() > now ? 'to-come' : 'replaced'
  }
  const published = all.map((version): Choice => {
    const { id, document, name, from } = version
    return {
      ...{ key: id, title: titleOf(document, name), notes: notesOf(document), document, policy: policyOf(version) },
      published: { version: version.version, from: from.getTime(), state: stateOf(version) },
    }
  })
  return [...published, ...Object.keys(shipped).map(shippedChoice)]
}

function shippedChoice(name: string): Choice {
  const document = shipped[name]
  const [title, notes] = [titleOf(document, name), notesOf(document)]
  return { key: name, title, notes, document, policy: readPolicy(document), published: null }
}

/** The policy an address names; where it names none, the one in force, or else the first that comes with the product. */
export const chosenFrom = (choices: readonly Choice[], key: string): Choice | null =>
  key
    ? (choices.find((choice) => choice.key === key) ?? null)
    : (choices.find(({ published }) => published?.state === 'in-force') ??
      choices.find(({ published }) => !published) ??
      null)
