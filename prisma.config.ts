import { defineConfig } from 'prisma/config'

// `generate` has no use for the schema engine, yet the command would download that binary first: name any executable
// and it does not. Migrations run through the WebAssembly engine instead (scripts/migrations.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./data/rescind.db' },
})
