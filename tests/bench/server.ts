import { ensureBuilt } from '@/scripts/prepare.mjs'
import { opens, start } from '@/scripts/run.mjs'
import type { Shop } from './shop'
import { setClock } from './shop-clock'

export const METRICS_TOKEN = 'the token of the bench'

export type Server = {
  readonly origin: string
  /** How long it took until it answered, in milliseconds. */
  readonly tookMs: number
  /** Has it throw away what nobody needs any more. It does nothing else meanwhile. */
  readonly collect: () => void
  readonly stop: () => Promise<void>
}

/** Starts the production build on a shop, whose time goes on from where its stories end, and waits until it answers. */
export async function startServer(shop: Shop, port: number): Promise<Server> {
  const NEXT_DIST_DIR = await ensureBuilt(['.next-test', '.next'])
  await setClock(shop)
  const origin = `http://localhost:${port}`
  const started = performance.now()
  const server = start(['--expose-gc', '--import', './tests/bench/collects.mjs', 'scripts/serve.mjs'], {
    ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR, BENCH: '1', METRICS_TOKEN },
    ...{ DATABASE_URL: shop.url, PORT: String(port), NEXTAUTH_URL: origin },
  })
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = () => {
    server.kill('SIGTERM')
    return gone
  }
  const collect = () => void server.kill('SIGUSR2')
  if (await opens(origin, server)) return { origin, tookMs: performance.now() - started, collect, stop }
  await stop()
  throw new Error(`the server did not open on port ${port}`)
}
