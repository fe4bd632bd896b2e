'use client'

import { usePathname } from 'next/navigation'
import { type ComponentProps, useEffect, useRef } from 'react'
import { Textarea } from '@/components/ui/textarea'
import { useAnswer, useField } from './action-form'

/**
 * A `Textarea` of a form that keeps what is typed while the tab is open, so that it is there again for whoever leaves the form
 * and comes back: by their own account alone. Once the form has come in, nothing is kept.
 */
export function DraftTextareaIn(props: ComponentProps<typeof Textarea> & { longest: number }) {
  const field = useField(props)
  const box = useRef<HTMLTextAreaElement>(null)
  const path = usePathname()
  const { values } = useAnswer()
  useEffect(() => {
    const area = box.current
    if (!area) return
    // Whoever sits down here next has no business with it.
    const key = `draft ${document.body.dataset.viewer} ${path} ${field.id}`
    const kept = sessionStorage.getItem(key)
    if (area.value === '' && kept) {
      area.value = kept
      // Whoever counts its characters hears of it.
      area.dispatchEvent(new Event('input'))
    }
    const keep = () => sessionStorage.setItem(key, area.value)
    // What came back is not done with either: it may be left for another step of the same form.
    if (field.name in values) keep()
    const forget = ({ submitter }: SubmitEvent) => {
      // Another step of the same form is not its end.
      if (!submitter?.hasAttribute('data-keeps-drafts')) sessionStorage.removeItem(key)
    }
    const { form } = area
    area.addEventListener('input', keep)
    form?.addEventListener('submit', forget)
    return () => {
      area.removeEventListener('input', keep)
      form?.removeEventListener('submit', forget)
    }
  }, [path, field.id, field.name, values])
  return <Textarea ref={box} {...field} />
}
