'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 1500

type Props = {
  /** The page's own address without a fragment, to which a browser without JavaScript reloads; null: it must not. */
  reload: string | null
}

/** Asks for the page anew while something is under way, keeping what is typed. */
export function Refresh({ reload }: Props) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [router])
  if (reload === null) return null
  return (
    <noscript>
      {/* With its address: an address with a fragment would only scroll there. */}
      <meta httpEquiv="refresh" content={`3; url=${reload}`} />
    </noscript>
  )
}
