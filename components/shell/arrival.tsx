'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Skeleton } from './skeleton'
import { shapeOf } from './skeleton-shape'

/** What comes sooner needs no announcement; what has not come by then will not, and the page stays as it was. */
const AFTER_MS = 200
const GIVE_UP_MS = 15_000

/**
 * Between the click on a link and the page it leads to: the outline of that page in place of the old one. It stands beside
 * the page and not around it (`loading.tsx` would), so that what the server sends is whole without JavaScript.
 */
export function Arrival() {
  const here = usePathname()
  const [to, setTo] = useState<{ readonly from: string; readonly path: string } | null>(null)

  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = []
    const forget = () => {
      for (const timer of timers) clearTimeout(timer)
      timers = []
      setTo(null)
    }
    const clicked = (event: MouseEvent) => {
      // Prevented: the router goes there itself. Any other link is the browser's, which shows on its own that it loads.
      const link = event.defaultPrevented && event.target instanceof Element && event.target.closest('a')
      if (!link || link.origin !== location.origin) return
      const path = link.pathname
      if (path === here || shapeOf(path) === null) return
      forget()
      timers = [setTimeout(() => setTo({ from: here, path }), AFTER_MS), setTimeout(forget, GIVE_UP_MS)]
    }
    document.addEventListener('click', clicked)
    return () => {
      forget()
      document.removeEventListener('click', clicked)
    }
  }, [here])

  const shape = to?.from === here ? shapeOf(to.path) : null
  return (
    <>
      <p role="status" className="sr-only">
        {shape ? 'Loading' : ''}
      </p>
      {shape && <Skeleton shape={shape} />}
    </>
  )
}
