import { z } from 'zod'
import { unknownKeys } from './exact'

const KEYS = ['value', 'source', 'note']

/** A value with where it comes from: `{ "value": …, "source": "A, C", "note": "…" }`. */
export type Sourced = { readonly value: unknown; readonly source?: string; readonly note?: string }

/** Whether a part of a document is a value with where it comes from, and not the value itself. */
export const isSourced = (raw: unknown): raw is Sourced => typeof raw === 'object' && raw !== null && 'value' in raw

/** Any value may be written plainly, or with where it comes from. */
export const sourced = <T extends z.ZodType>(schema: T) =>
  z
    .preprocess((raw, context) => {
      if (!isSourced(raw)) return raw
      const unknown = Object.keys(raw).filter((key) => !KEYS.includes(key))
      if (unknown.length > 0) context.addIssue({ code: 'custom', message: unknownKeys(unknown, KEYS) })
      for (const key of ['source', 'note'] as const)
        if (raw[key] !== undefined && typeof raw[key] !== 'string')
          context.addIssue({ code: 'custom', path: [key], message: 'Write a text.' })
      return raw.value
    }, schema)
    .meta({ sourced: true })
