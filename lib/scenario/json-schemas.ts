import { z } from 'zod'
import { policyDocument } from '@/lib/policy/document'
import { scenarioDocument } from './document'

type Node = { [key: string]: unknown }

/** A value that may carry where it comes from: plain, or `{ "value": …, "source": …, "note": … }`. */
const withSource = (plain: Node): Node => ({
  anyOf: [
    plain,
    {
      type: 'object',
      properties: { value: plain, source: { type: 'string' }, note: { type: 'string' } },
      required: ['value'],
      additionalProperties: false,
    },
  ],
})

function spelledOut(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(spelledOut)
  if (typeof node !== 'object' || node === null) return node
  const { sourced, ...rest } = node as Node
  const plain = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, spelledOut(value)]))
  return sourced === true ? withSource(plain) : plain
}

const schemaOf = (document: z.ZodType, title: string) => ({
  ...(spelledOut(z.toJSONSchema(document, { io: 'input' })) as Node),
  title,
})

/** The JSON Schemas of the documents people write, by the name of their file; generated from what reads them. */
export const jsonSchemas = (): Readonly<Record<string, unknown>> => ({
  'policy.schema.json': schemaOf(policyDocument, 'A policy of Rescind'),
  'scenario.schema.json': schemaOf(scenarioDocument, 'A scenario of Rescind'),
})
