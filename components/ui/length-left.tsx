'use client'

import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import { lengthLeft } from '@/lib/words/lengths'

// How long somebody has to pause before it is read aloud.
const PAUSE_MS = 1_000

/** How many characters are left of a text area, or too many, once that matters. Needs JavaScript. */
export function LengthLeft({ of, longest }: { of: string; longest: number }) {
  const [length, setLength] = useState(0)
  const [said, setSaid] = useState<string | null>(null)
  const left = lengthLeft(longest, length)
  // After every drawing: a form that was answered fills its fields anew.
  useEffect(() => {
    const area = document.getElementById(of)
    if (!(area instanceof HTMLTextAreaElement)) return
    // As it is counted once it has come in.
    const count = () => setLength(area.value.trim().length)
    count()
    area.addEventListener('input', count)
    return () => area.removeEventListener('input', count)
  })
  useEffect(() => {
    const pause = setTimeout(() => setSaid(left), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [left])
  return (
    <>
      {left && (
        <p
          aria-hidden="true"
          data-left={longest - length}
          className={clsx('text-sm', length > longest ? 'font-medium text-critical' : 'text-ink-soft')}
        >
          {left}
        </p>
      )}
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </>
  )
}
