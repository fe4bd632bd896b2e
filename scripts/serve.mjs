import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer } from 'node:http'
import next from 'next'
import { sayNothingIsThere } from './nothing-here.mjs'
import { readPacked } from './packed.mjs'
import { readBody } from './read-body.mjs'
import { loadSettings } from './run.mjs'

/**
 * The production build on PORT. Next packs what it sends with gzip; what never changes is sent as `scripts/prepare.mjs` packed
 * it once with brotli, which is a sixth smaller; what people send is read before Next sees it; and a page at which there is
 * nothing says so without a script. Everything else is Next's.
 */

// Next has not loaded lib/env.ts yet, which also says what is wrong with a port, before this listens.
loadSettings()
const port = Number(process.env.PORT || 3000)
const packed = readPacked(process.env.NEXT_DIST_DIR ?? '.next')
const app = next({ dev: false, port })
await app.prepare()
const handle = app.getRequestHandler()
// Each request has a place of its own for what the logs say of it (lib/request-id.ts).
const requests = new AsyncLocalStorage()
globalThis.rescindRequests = requests

const server = createServer((request, response) => {
  const file = request.method === 'GET' || request.method === 'HEAD' ? packed.get(request.url ?? '') : undefined
  if (!file || !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return void handOn(request, response)
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Encoding': 'br',
    'Content-Length': file.content.length,
    // Its name is made from its content.
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
  })
  response.end(request.method === 'HEAD' ? undefined : file.content)
})
// Longer than servers in front of this one, and browsers, leave a connection alone: who closes first may cut off what is just being sent.
server.keepAliveTimeout = 75_000
// Next would say that nobody caught it, and the process would end as if all were well.
server.once('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another with PORT, such as: PORT=3001` : error.message,
  )
  process.exit(1)
})
server.listen(port)

async function handOn(request, response) {
  try {
    const whole = await readBody(request, response)
    if (whole) sayNothingIsThere(port, request, response)
    if (whole) await requests.run({}, () => handle(whole, response))
  } catch {
    // Whoever sent it has gone before it was all here.
    response.destroy()
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    // Who does not finish by then would not finish at all.
    setTimeout(() => process.exit(0), 4000).unref()
  })
}
