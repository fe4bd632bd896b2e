import { env } from '@/lib/env'
import { ensureBuilt } from '@/scripts/prepare.mjs'
import { start } from '@/scripts/run.mjs'

/** Starts the production build on the bench's own database and waits until it answers. */
export async function startServer(): Promise<{ origin: string; stop: () => void }> {
  const NEXT_DIST_DIR = await ensureBuilt(['.next-test', '.next'])
  const server = start(['scripts/serve.mjs'], {
    ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR, BENCH: '1' },
  })
  const origin = `http://localhost:${env.PORT}`
  const deadline = Date.now() + 30_000
  for (;;) {
    const answer = await fetch(`${origin}/api/health`).catch(() => null)
    if (answer?.ok) return { origin, stop: () => server.kill('SIGTERM') }
    if (Date.now() > deadline) throw new Error('the server did not start within 30 s')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
