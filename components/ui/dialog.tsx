'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button, type ButtonSize, type ButtonVariant } from './button'

type Props = {
  /** What the button that opens it is called. */
  label: ReactNode
  /** Where the same form is as a page of its own, for readers without JavaScript. */
  href: string
  title: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  wide?: boolean
  /** Opens by itself, to show what was wrong with what was sent. */
  open?: boolean
  children: ReactNode
}

/**
 * A window over the page, opened by a button. The button is a form that leads to `href`, so before the script has arrived, or
 * without it, it simply goes there. Give it a new `key` to close it after something was done.
 */
export function Dialog({ label, href, title, variant, size, wide, open = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
  }, [open])
  const [path, query = ''] = href.split('?')
  return (
    <>
      <form
        action={path}
        method="get"
        className={wide ? 'w-full' : 'contents'}
        onSubmit={(event) => {
          event.preventDefault()
          dialog.current?.showModal()
        }}
      >
        {[...new URLSearchParams(query)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" variant={variant} size={size} wide={wide} aria-haspopup="dialog">
          {label}
        </Button>
      </form>
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-xl overflow-y-auto overscroll-contain rounded-xl border border-line bg-raised p-0 text-ink shadow-overlay backdrop:bg-[rgb(0_0_0/0.5)]"
      >
        <header className="sticky top-0 z-10 flex items-center justify-between gap-4 border-line border-b bg-raised py-2 pr-2 pl-5">
          <h2 id={heading} className="font-semibold text-lg">
            {title}
          </h2>
          <form method="dialog">
            <Button type="submit" variant="quiet" className="px-3!" aria-label="Close">
              <X className="size-5" aria-hidden="true" />
            </Button>
          </form>
        </header>
        <div className="p-5">{children}</div>
      </dialog>
    </>
  )
}
