import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas } from '@/lib/scenario/json-schemas'

test.each(Object.entries(jsonSchemas()))(
  '%s is what the source says: otherwise run `npm run schemas`',
  (name, schema) => {
    expect(JSON.parse(readFileSync(`public/schemas/${name}`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)))
  },
)
