import { z } from 'zod'
import { policyDocument } from './document'
import { duration, durationOrNone } from './duration'

/** A place of the policy document as JSON Schema describes it; `format` is `duration` where a length of time belongs. */
export type SchemaNode = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly minimum?: number
  readonly maximum?: number
  /** The mark of a value that may carry where it comes from: one knob. */
  readonly sourced?: boolean
}

const root = z.toJSONSchema(policyDocument, {
  io: 'input',
  override: ({ zodSchema, jsonSchema }) => {
    if (isDuration(zodSchema)) jsonSchema.format = 'duration'
  },
}) as SchemaNode

/** Also a duration that has to keep some bound, which is a copy of it with a check. */
function isDuration(schema: z.core.$ZodType): boolean {
  return (
    schema === duration ||
    schema === durationOrNone ||
    (schema._zod.parent !== undefined && isDuration(schema._zod.parent))
  )
}

/** Every knob a policy has, by its path, in the order of the document that reads them. */
export const knobSchemas: ReadonlyMap<string, SchemaNode> = new Map(knobsUnder(root, ''))

/** The parts of a policy, such as `request`, in the order of the document. */
export const policyParts: readonly string[] = [...new Set([...knobSchemas.keys()].map(partOf))]

/** The part of the document that a path is in. */
export function partOf(path: string): string {
  return path.split('.')[0] ?? path
}

function knobsUnder(node: SchemaNode, path: string): [string, SchemaNode][] {
  if (node.sourced) return [[path, node]]
  const branches = [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]
  return branches.flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([name, child]) => knobsUnder(child, path ? `${path}.${name}` : name)),
  )
}
