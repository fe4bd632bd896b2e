'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { timeLeft } from '@/lib/words/durations'

const HOUR = 3_600_000
const MARKS = [24 * HOUR, HOUR, 10 * 60_000, 60_000, 0]
// How often to ask again when the server does not yet see the time as up.
const PATIENCE = [0, 2_000, 10_000]

/**
 * Time left until `until`, counted from the server's `now` (which may be simulated) and never from the reader's clock. Read
 * aloud only at a day, an hour, ten minutes, one minute and the end; then it asks the server what has become of things.
 */
export function Countdown({ until, now }: { until: number; now: number }) {
  const router = useRouter()
  const [left, setLeft] = useState(until - now)
  const [said, setSaid] = useState('')
  const refresh = useRef(router.refresh)

  useEffect(() => {
    const start = performance.now()
    let before = until - now
    let asked = 0
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const rest = until - now - (performance.now() - start)
      setLeft(rest)
      if (MARKS.some((mark) => rest <= mark && before > mark)) setSaid(timeLeft(rest))
      before = rest
      if (rest > 0) {
        // On the next whole second or minute of what is left; never late for the end.
        const step = rest > HOUR ? 60_000 : 1_000
        timer = setTimeout(tick, (rest % step) + 20)
      } else if (asked < PATIENCE.length) {
        timer = setTimeout(() => {
          refresh.current()
          tick()
        }, PATIENCE[asked++])
      }
    }
    timer = setTimeout(tick, 0)
    return () => clearTimeout(timer)
  }, [until, now])

  return (
    <>
      <span role="timer">{timeLeft(left)}</span>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </>
  )
}
