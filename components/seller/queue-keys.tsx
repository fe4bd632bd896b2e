'use client'

import { Keyboard, X } from 'lucide-react'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { keyWords } from '@/lib/words/seller'
import { Kbd } from './kbd'

const KEPT_AS = 'rescind-queue-keys'

/**
 * Answers the rows inside with single keys: j and k go from row to row, the others press what the row itself offers
 * under `data-key`, so a key never does more than its button. Nothing happens while something is typed. The keys can be
 * switched off (WCAG 2.1.4). Without JavaScript the buttons are all there is.
 */
export function QueueKeys({ children }: { children: ReactNode }) {
  const [on, setOn] = useState(false)
  // Where no script runs there are no keys to tell of.
  const [ready, setReady] = useState(false)
  const inside = useRef<HTMLDivElement>(null)
  const help = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    setOn(localStorage.getItem(KEPT_AS) !== 'off')
    setReady(true)
  }, [])

  // Before anybody sees that keys are on, they are.
  useLayoutEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      if (event.key === '?') help.current?.showModal()
      else if (!answer(event.key, inside.current)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])

  const choose = (wanted: boolean) => {
    localStorage.setItem(KEPT_AS, wanted ? 'on' : 'off')
    setOn(wanted)
  }

  return (
    <div ref={inside} data-keys={on ? 'on' : 'off'} className="group/keys grid min-w-0 content-start gap-6">
      {children}
      {ready && (
        <p className="hidden md:block">
          <Button size="small" variant="quiet" onClick={() => help.current?.showModal()}>
            <Keyboard className="size-4" aria-hidden="true" />
            {keyWords.title} <Kbd>?</Kbd>
          </Button>
        </p>
      )}
      <dialog
        ref={help}
        aria-labelledby="keys-title"
        className="m-auto w-[calc(100vw-2rem)] max-w-md rounded-xl border border-line bg-raised p-5 text-ink shadow-overlay backdrop:bg-[rgb(0_0_0/0.5)]"
      >
        <div className="mb-4 flex items-center justify-between gap-4">
          <h2 id="keys-title" className="font-semibold text-lg">
            {keyWords.title}
          </h2>
          <Button variant="quiet" className="px-3!" aria-label="Close" onClick={() => help.current?.close()}>
            <X className="size-5" aria-hidden="true" />
          </Button>
        </div>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-sm">
          {Object.entries(keyWords.keys).map(([key, words]) => (
            <div key={key} className="contents">
              <dt>
                <Kbd always>{key}</Kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-5 flex min-h-11 items-center gap-3 text-sm">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => choose(event.target.checked)}
            className="size-5 accent-accent"
          />
          {keyWords.listen}
        </label>
      </dialog>
    </div>
  )
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/** Does what a key stands for in the row that has the focus. False where it stands for nothing. */
function answer(key: string, inside: HTMLElement | null): boolean {
  const rows = [...(inside?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  if (key === 'j' || key === 'k') {
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + (key === 'j' ? 1 : -1), 0), rows.length - 1)]
    next?.focus()
    return next !== undefined
  }
  if (!/^[a-z]$/.test(key)) return false
  const place = rows[at]?.querySelector<HTMLElement>(`[data-key="${key}"]`)
  const pressed = place?.querySelector<HTMLElement>('summary, button, a')
  pressed?.click()
  // What unfolds is filled in at once.
  if (pressed?.matches('summary'))
    setTimeout(() => place?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus())
  return pressed !== undefined && pressed !== null
}
