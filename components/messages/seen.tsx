'use client'

import { useEffect, useRef } from 'react'

type Props = { thread: string; action: (thread: string) => Promise<void> }

/** Marks the end of a thread on a page of something else: once it is before somebody's eyes, it counts as read. */
export function Seen({ thread, action }: Props) {
  const end = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const at = end.current
    if (!at) return
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || document.visibilityState !== 'visible') return
      watcher.disconnect()
      // Unread it stays where that fails; the next look tries again.
      action(thread).catch(() => undefined)
    })
    watcher.observe(at)
    return () => watcher.disconnect()
  }, [thread, action])
  return <span ref={end} aria-hidden="true" />
}
