'use client'

import { Button, ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** What is shown in a page’s place when drawing it broke down, inside the shell. */
export default function Failure({ error, reset }: Props) {
  return (
    <>
      <PageHeader
        title="Something went wrong on our side"
        lead="Nothing you entered was changed halfway: a step either happened in full or not at all. Try again, and if it happens once more, come back in a few minutes."
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
        <ButtonLink href="/orders">My orders</ButtonLink>
      </div>
      {error.digest && <p className="mt-6 text-ink-soft text-sm">If you write to us, mention {error.digest}.</p>}
    </>
  )
}
