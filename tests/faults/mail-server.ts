import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

const FEW = 4
const TIMEOUTS = ['connectionTimeout', 'greetingTimeout', 'socketTimeout']

/** Where the shop's mails come from. */
export const DOMAIN = 'shop.example'

/** How a mail server treats whoever calls: it does its work, turns them away, hangs up with the mail in hand, or says nothing. */
export type Mood = 'working' | 'mail-refused' | 'mail-dropped' | 'mail-unanswered'

/**
 * A mail server that keeps in mind which mails it was given, by their Message-ID, and how often.
 * @param patienceMs how long those who call wait for an answer.
 */
export async function mailServer(patienceMs: number) {
  let mood: Mood = 'working'
  let left = 0
  const met: Record<string, number> = {}
  const received = new Map<string, number>()
  const meet = () => {
    if (left === 0) return 'working'
    left -= 1
    met[mood] = (met[mood] ?? 0) + 1
    return mood
  }
  const server = createServer((socket) => converse(socket, meet, received)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    received,
    /** How many callers met with what. */
    met,
    forget: () => {
      received.clear()
      for (const mood of Object.keys(met)) delete met[mood]
    },
    // Kept open, so that a mail costs no connection.
    url: `smtp://127.0.0.1:${port}/?pool=true&maxRequeues=0&ignoreTLS=true&${TIMEOUTS.map((name) => `${name}=${patienceMs}`).join('&')}`,
    /** What the next few callers meet with. */
    be: (next: Mood) => {
      mood = next
      left = next === 'working' ? 0 : FEW
    },
    close: () => server.close(),
  }
}

function converse(socket: Socket, meet: () => Mood, received: Map<string, number>): void {
  socket.on('error', () => undefined)
  socket.setNoDelay(true)
  let heard = ''
  let mood: Mood = 'working'
  let writing = false
  socket.write('220 ready\r\n')
  socket.on('data', (data) => {
    heard += data.toString('latin1')
    for (;;) {
      const ending = writing ? '\r\n.\r\n' : '\r\n'
      const end = heard.indexOf(ending)
      if (end < 0) return
      const part = heard.slice(0, end)
      heard = heard.slice(end + ending.length)
      if (/^MAIL/i.test(part) && !writing) mood = meet()
      if (mood === 'mail-unanswered') return
      if (writing) {
        const id = /^message-id:\s+<(.+)>/im.exec(part)?.[1] ?? 'nameless'
        received.set(id, (received.get(id) ?? 0) + 1)
        writing = false
        if (mood === 'mail-dropped') {
          socket.destroy()
          return
        }
        socket.write('250 taken\r\n')
      } else if (mood === 'mail-refused') {
        socket.end('421 not now\r\n')
        return
      } else if (/^DATA/i.test(part)) {
        writing = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(part)) socket.end('221 bye\r\n')
      else socket.write('250 fine\r\n')
    }
  })
}
