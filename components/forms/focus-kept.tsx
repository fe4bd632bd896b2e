'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useAnswer } from './action-form'

/** The form that was sent last, by its page and id. */
let sent: string | null = null

/**
 * Inside an `ActionForm`: once it has come in, and the page is drawn anew, the focus is in its field again, where whoever writes
 * goes on. Until they do, they are not in the middle of anything.
 */
export function FocusKept({ name }: { name: string }) {
  const mark = useRef<HTMLInputElement>(null)
  const path = usePathname()
  const answer = useAnswer()
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer says that it has not come in
  useEffect(() => {
    const form = mark.current?.form
    const field = form?.elements.namedItem(name)
    if (!form || !(field instanceof HTMLElement)) return
    const own = `${path} ${form.id}`
    if (sent === own && document.activeElement === document.body) {
      field.dataset.waiting = ''
      field.focus()
    }
    if (sent === own) sent = null
    const send = () => {
      sent = own
    }
    const left = () => delete field.dataset.waiting
    form.addEventListener('submit', send)
    field.addEventListener('blur', left)
    return () => {
      form.removeEventListener('submit', send)
      field.removeEventListener('blur', left)
    }
  }, [path, name, answer.values])
  return <input ref={mark} type="hidden" />
}
