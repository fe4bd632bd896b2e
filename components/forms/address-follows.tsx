'use client'

import { useEffect } from 'react'

/** Keeps the address at what was chosen, so that the page shows the same when it is drawn anew: by news of the order, by a reload. */
export function AddressFollows({ to }: { to: string }) {
  useEffect(() => {
    const { pathname, search } = window.location
    if (`${pathname}${search}` !== to) window.history.replaceState(null, '', to)
  }, [to])
  return null
}
