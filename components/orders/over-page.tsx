'use client'

import { X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'

/** A page shown as a window over the one it was opened from. Closing it, also by Escape or "back", leads there again. */
export function OverPage({ title, children }: { title: ReactNode; children: ReactNode }) {
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const own = dialog.current
    if (own && !own.open) own.showModal()
    // While it is still in the page, so that focus goes back to where it came from.
    return () => own?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        // A file chooser's or a select's own "cancel" bubbles up to here.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        router.back()
      }}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-2xl overflow-y-auto overscroll-contain rounded-xl border border-line bg-raised p-0 text-ink shadow-overlay backdrop:bg-[rgb(0_0_0/0.5)]"
    >
      <header className="sticky top-0 z-10 flex items-center justify-between gap-4 border-line border-b bg-raised py-2 pr-2 pl-5">
        <h2 id={heading} className="font-semibold text-lg">
          {title}
        </h2>
        <Button variant="quiet" className="px-3!" aria-label="Close" onClick={() => router.back()}>
          <X className="size-5" aria-hidden="true" />
        </Button>
      </header>
      <div className="p-5">{children}</div>
    </dialog>
  )
}
