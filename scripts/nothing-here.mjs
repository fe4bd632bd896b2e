import { request as ask, ServerResponse } from 'node:http'

// An address at which there is no page.
const NOTHING = '/nothing-here'

/**
 * Has a page at which there is nothing say so in its HTML. Next leaves that page empty where `notFound()` is called while it
 * is drawn, and fills it in by script (vercel/next.js#62228); the page of an address that leads nowhere it draws whole. So
 * who would get the empty one gets the other, drawn for the same person by the same server, on this port. To be called
 * before Next is handed the response.
 */
export function sayNothingIsThere(port, request, response) {
  if (request.url === NOTHING || !request.headers.accept?.includes('text/html')) return
  let isDropped = false
  for (const name of ['writeHead', 'write', 'end']) {
    const own = ServerResponse.prototype[name]
    response[name] = (...args) => {
      if (!isDropped && !response.headersSent && isNothing(response, name === 'writeHead' ? args[0] : undefined)) {
        isDropped = true
        void drawInstead(port, request, response)
      }
      if (!isDropped) return own.apply(response, args)
      return name === 'write' ? true : response
    }
  }
}

function isNothing(response, status = response.statusCode) {
  const type = String(response.getHeader('content-type') ?? 'text/html')
  return status === 404 && type.startsWith('text/html')
}

async function drawInstead(port, request, response) {
  const { writeHead, end } = ServerResponse.prototype
  const requestId = response.getHeader('x-request-id')
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  try {
    const { status, headers, body } = await drawn(port, {
      ...request.headers,
      ...(requestId && { 'x-request-id': requestId }),
    })
    writeHead.call(response, status, headers)
    end.call(response, request.method === 'HEAD' ? undefined : body)
  } catch {
    response.destroy()
  }
}

/** The page, from this very server. */
function drawn(port, asked) {
  const headers = Object.fromEntries(
    Object.entries(asked).filter(([name]) => !/^(content-|transfer-|connection$|keep-alive$|if-)/.test(name)),
  )
  return new Promise((resolve, reject) => {
    const sent = ask({ host: '127.0.0.1', port, path: NOTHING, headers }, async (answer) => {
      const parts = []
      for await (const part of answer) parts.push(part)
      const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...rest } = answer.headers
      resolve({ status: answer.statusCode, headers: rest, body: Buffer.concat(parts) })
    })
    sent.on('error', reject).end()
  })
}
