'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

const EVERY = 10_000

/** Asks for the page anew every ten seconds, while somebody looks at it and nobody is in the middle of something. */
export function Live() {
  const router = useRouter()
  const refresh = useRef(router.refresh)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !busy()) refresh.current()
    }, EVERY)
    return () => clearInterval(timer)
  }, [])
  return null
}

/** Whether something is being typed, chosen or confirmed: new content must not move under anyone's hands. */
function busy(): boolean {
  if (document.querySelector('dialog[open], form [aria-disabled="true"]')) return true
  const focused = document.activeElement
  if (focused?.matches('input, textarea, select')) return true
  return [...document.querySelectorAll('textarea')].some(({ value, defaultValue }) => value !== defaultValue)
}
