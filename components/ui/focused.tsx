'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/**
 * Takes the focus when it appears and nothing else has it, as after a dialog that closed with its form: whoever uses a keyboard,
 * or listens, goes on from there. An address that leads to a part of its page keeps the reader at that part.
 */
export function Focused({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body && location.hash === '') box.current?.focus()
  }, [])
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg">
      {children}
    </div>
  )
}
