import type { Viewer } from '@/lib/auth/token'
import { log } from '@/lib/log'
import { type Change, changesAfter, keptSince } from './changes'
import { feed } from './feed'
import { toldOf } from './told'

/** How many pages of one person are kept up to date at once by one server; more of them ask now and then instead. */
const MOST_OF_ONE = 8
const BEAT_MS = 10_000

const shared = globalThis as typeof globalThis & { rescindStreams?: Map<string, Set<() => void>> }
shared.rescindStreams ??= new Map()
const open = shared.rescindStreams

/** Ends every stream of this server, so that it can stop. */
export function closeStreams(): void {
  for (const streams of open.values()) for (const close of streams) close()
}

type Asked = {
  readonly viewer: Viewer
  /** The newest change that the page shows already. */
  readonly after: number
  /** Who it is now: null once the session has ended. */
  readonly still: () => Promise<Viewer | null>
}

/**
 * Server-sent events of every change to what a person may see, until they leave or their session ends: `change` with what
 * was done, `missed` where older changes are no longer known. Null where they have too many open already.
 */
export function streamFor({ viewer, after, still }: Asked): ReadableStream<Uint8Array> | null {
  const streams = open.get(viewer.id) ?? new Set()
  if (streams.size >= MOST_OF_ONE) return null
  open.set(viewer.id, streams)
  let leave = () => {}
  return new ReadableStream({
    async start(controller) {
      let over = false
      let told = after
      let stop = () => {}
      const say = (text: string) => over || controller.enqueue(bytes.encode(text))
      const beat = setInterval(() => void check(() => say(':\n\n')), BEAT_MS)
      beat.unref()
      leave = () => {
        over = true
        clearInterval(beat)
        stop()
        streams.delete(close)
        if (streams.size === 0) open.delete(viewer.id)
      }
      const close = () => {
        if (over) return
        leave()
        controller.close()
      }
      streams.add(close)
      // Asked anew each time: whoever has signed out, or is no mediator any more, learns nothing further.
      const check = async (then: (viewer: Viewer) => void) => {
        const known = await still().catch(() => null)
        if (known?.id === viewer.id) then(known)
        else close()
      }
      const tell = (changes: readonly Change[]) =>
        check((known) => {
          for (const change of changes) {
            if (change.id <= told) continue
            told = change.id
            const news = toldOf(change, known)
            if (news) say(`id: ${change.id}\nevent: change\ndata: ${JSON.stringify(news)}\n\n`)
          }
        })
      // What was committed between the making of the page and now.
      const catchUp = async () => {
        if (!(await keptSince(after))) return say('event: missed\ndata: {}\n\n')
        for await (const changes of changesAfter(after)) {
          await tell(changes)
          if (over) return
        }
      }
      // One after the other: what overtook something older would have it count as told.
      let turn: Promise<unknown> = Promise.resolve()
      const inTurn = (work: () => Promise<unknown>) => {
        turn = turn.then(work).catch((error) => {
          log.error({ err: error }, 'an open page could not be told of changes')
          close()
        })
      }
      say('retry: 2000\n\n')
      const listening = feed.listen((changes) => inTurn(() => tell(changes)))
      // First listening, then looking: what is committed in between is told afterwards.
      inTurn(() => listening.then(catchUp))
      stop = await listening
      if (over) stop()
    },
    cancel: () => leave(),
  })
}

const bytes = new TextEncoder()
