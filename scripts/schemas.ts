import { mkdir, writeFile } from 'node:fs/promises'
import { jsonSchemas } from '@/lib/scenario/json-schemas'
import './reader-gone'

/** `npm run schemas`: writes the JSON Schemas of policies and scenarios to where editors and people find them. */

const folder = 'public/schemas'
await mkdir(folder, { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas()))
  await writeFile(`${folder}/${name}`, `${JSON.stringify(schema, null, 2)}\n`)
console.log(`Wrote ${Object.keys(jsonSchemas()).join(' and ')} to ${folder}`)
