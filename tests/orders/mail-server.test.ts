import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.useRealTimers())

test('T2 a mail server that never says a word is given up after ten seconds', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.env.MAIL_FROM = 'no-reply@shop.example'
  vi.resetModules()
  const { send } = await import('@/lib/mail/send')
  const mail = { key: 'key', to: 'someone@example.com', subject: '', text: '', html: '' }
  const sockets: Socket[] = []
  server.on('connection', (socket) => sockets.push(socket))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let answer: unknown = null
  void send(mail).catch((error: { code?: string }) => {
    answer = error.code
  })
  for (let second = 0; second < 15; second++) {
    // What is real, the connection, gets its turn before each second passes.
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(1_000)
    if (second === 8) expect(answer).toBeNull()
  }
  expect(sockets).toHaveLength(1)
  expect(answer).toBe('ETIMEDOUT')
  for (const socket of sockets) socket.destroy()
  server.close()
})
