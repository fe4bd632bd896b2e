'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { isBusy } from './busy'
import { type Connection, connect, type News } from './live-connection'

/** Changes that come together are shown together, and a page that is shown anew is left alone for a moment. */
const TOGETHER_MS = 150
const PAUSE_MS = 1_200

type Props = {
  /** The newest change that the page shows already. */
  shows: number
}

/**
 * Shows what others did without reloading. Where somebody is in the middle of something, nothing moves under their
 * hands: they are told, and see it once they are done or ask for it.
 */
export function LiveUpdates({ shows }: Props) {
  const router = useRouter()
  const [said, setSaid] = useState('')
  const [waiting, setWaiting] = useState(false)
  const connection = useRef<Connection>(null)
  const showNow = useRef(() => {})

  useEffect(() => connection.current?.shown(shows), [shows])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is opened once, from what the page showed at first
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let words: string[] = []
    let lastAt = Number.NEGATIVE_INFINITY
    const show = () => {
      clearTimeout(timer)
      timer = undefined
      lastAt = performance.now()
      router.refresh()
      setWaiting(false)
      if (words.length > 0) setSaid(`${[...new Set(words)].join(' ')} The page now shows it.`)
      words = []
    }
    const tryToShow = () => {
      timer = undefined
      if (!isBusy()) return show()
      setWaiting(words.length > 0)
      timer = setTimeout(tryToShow, PAUSE_MS)
    }
    showNow.current = show
    const tell = (news: News) => {
      if (news.words) words.push(news.words)
      timer ??= setTimeout(tryToShow, Math.max(TOGETHER_MS, PAUSE_MS - (performance.now() - lastAt)))
    }
    const own = connect(shows, tell)
    connection.current = own
    return () => {
      clearTimeout(timer)
      own.close()
    }
  }, [])

  return (
    <>
      <p role="status" data-live="said" className="sr-only">
        {said}
      </p>
      {waiting && (
        <div
          role="status"
          className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-md items-center justify-between gap-4 rounded-lg border border-line bg-raised px-4 py-2 text-sm shadow-overlay print:hidden"
        >
          <span>Something has changed since you opened this page.</span>
          <Button variant="secondary" size="small" onClick={() => showNow.current()}>
            Show it
          </Button>
        </div>
      )}
    </>
  )
}
