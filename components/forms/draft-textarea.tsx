'use client'

import { usePathname } from 'next/navigation'
import { type ComponentProps, useEffect, useRef } from 'react'
import { Textarea } from '@/components/ui/textarea'
import { useField } from './action-form'

/**
 * A `Textarea` of a form that keeps what is typed while the tab is open, so that it is there again for whoever leaves the form
 * and comes back. Once the form is sent, nothing is kept.
 */
export function DraftTextareaIn(props: ComponentProps<typeof Textarea>) {
  const field = useField(props)
  const box = useRef<HTMLTextAreaElement>(null)
  const key = `draft ${usePathname()} ${field.id}`
  useEffect(() => {
    const area = box.current
    if (!area) return
    if (area.value === '') area.value = sessionStorage.getItem(key) ?? ''
    const keep = () => sessionStorage.setItem(key, area.value)
    const forget = () => sessionStorage.removeItem(key)
    const { form } = area
    area.addEventListener('input', keep)
    form?.addEventListener('submit', forget)
    return () => {
      area.removeEventListener('input', keep)
      form?.removeEventListener('submit', forget)
    }
  }, [key])
  return <Textarea ref={box} {...field} />
}
