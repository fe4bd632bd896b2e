'use client'

import './globals.css'
import { Button } from '@/components/ui/button'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** In place of everything, where even what stands around a page could not be made. */
export default function GlobalFailure({ error, reset }: Props) {
  return (
    <html lang="en-GB">
      <body className="font-sans">
        <title>Something went wrong · Rescind</title>
        <main className="mx-auto grid w-full max-w-2xl justify-items-start gap-4 px-4 py-16 sm:px-6">
          <h1 className="font-semibold text-2xl">The shop cannot be shown just now</h1>
          <p className="max-w-prose text-ink-soft">
            Your orders are safe: a step either happened in full or not at all, and deadlines are kept while you wait.
            Try again, and if it happens once more, come back in a few minutes.
          </p>
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
          {error.digest && <p className="text-ink-soft text-sm">If you write to us, mention {error.digest}.</p>}
        </main>
      </body>
    </html>
  )
}
