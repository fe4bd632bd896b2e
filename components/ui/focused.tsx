'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/**
 * Takes the focus when it appears and nothing else has it, as after a dialog that closed with its form: whoever uses a keyboard,
 * or listens, goes on from there, and it is read from its beginning. An address that leads to a part of its page keeps the
 * reader at that part, unless it is the `part` this stands in.
 */
export function Focused({ part, children }: { part?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!box.current || document.activeElement !== document.body) return
    if (location.hash !== '' && location.hash !== `#${part}`) return
    box.current.focus({ preventScroll: true })
    const { top } = box.current.getBoundingClientRect()
    if (top < 0 || top > window.innerHeight / 2) box.current.scrollIntoView()
  }, [part])
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-4 rounded-lg">
      {children}
    </div>
  )
}
