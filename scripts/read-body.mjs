import { IncomingMessage } from 'node:http'
import { LARGEST_BODY, TOO_LARGE } from '../lib/body-limit.mjs'

const LINGER_MS = 2_000

/**
 * Reads what a request brings before Next does, since Next answers with a 500, and writes part of it into the log, where
 * nothing is wrong but the sender: a body beyond the limit that never said how long it is, a form that is cut off, text that
 * is no JSON. Those are told so; anything else goes on to Next, as it came.
 * @returns the request to hand on, or null where it is answered.
 */
export async function readBody(request, response) {
  if (request.method === 'GET' || request.method === 'HEAD') return request
  const { headers } = request
  if (headers['transfer-encoding'] === undefined && !(Number(headers['content-length']) > 0)) return request
  const body = await collect(request)
  if (body === null) {
    letGo(request)
    return refuse(response, 413, TOO_LARGE)
  }
  if (!(await isWhole(body, headers))) return refuse(response, 400, NOT_WHOLE)
  return replayed(request, body)
}

const NOT_WHOLE = 'This did not arrive as it should have. Nothing was done: go back and send it again.'

/** All of it; null as soon as it is too much. */
async function collect(request) {
  const parts = []
  let size = 0
  // Given up half-way, it must still be there to be answered.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.length
    if (size > LARGEST_BODY) return null
    parts.push(part)
  }
  return Buffer.concat(parts, size)
}

/** Whether a body is what its headers say. */
async function isWhole(body, { 'content-type': type = '', 'next-action': action }) {
  try {
    if (type.startsWith('multipart/form-data')) {
      const form = await new Response(body, { headers: { 'content-type': type } }).formData()
      return action === undefined || isList(form.get('0'))
    }
    if (action !== undefined) return isList(body.toString())
    if (type.startsWith('application/json')) JSON.parse(body.toString())
    return true
  } catch {
    return false
  }
}

/** What an action is called with is a list. */
const isList = (text) => typeof text === 'string' && Array.isArray(JSON.parse(text))

/** Whoever is still sending hears the answer better while somebody listens; but not for ever. */
function letGo(request) {
  request.resume()
  setTimeout(() => request.socket.destroy(), LINGER_MS).unref()
}

function refuse(response, status, sentence) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    Connection: 'close',
  })
  response.end(sentence)
  return null
}

/** The same request again, unread. */
function replayed(request, body) {
  const again = new IncomingMessage(request.socket)
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = request
  const { 'transfer-encoding': _, ...headers } = request.headers
  Object.assign(again, { method, url, httpVersion, httpVersionMajor, httpVersionMinor })
  again.headers = { ...headers, 'content-length': String(body.length) }
  again.rawHeaders = Object.entries(again.headers).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => [name, one]),
  )
  again.push(body)
  again.push(null)
  again.complete = true
  return again
}
