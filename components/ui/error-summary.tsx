'use client'

import { useEffect, useRef } from 'react'
import { signedOutWords } from '@/lib/words/account'

export type FieldProblem = {
  /**
   * Where it leads: to its field, or to a page that opens beside this one, so that nothing typed is lost. Without one it
   * concerns the whole form.
   */
  readonly href?: string
  readonly message: string
}

/** Nobody was signed in any more when the form was sent. */
export const signedOutProblem: FieldProblem = { href: '/sign-in', message: signedOutWords }

/**
 * Everything wrong with a form, above it, each line leading to where it is mended. Nothing, where nothing is wrong. It takes
 * the focus with each new answer, which is `of` what was sent, and not when the page around it is drawn anew.
 */
export function ErrorSummary({
  problems,
  of,
  title = 'There is a problem',
}: {
  problems: readonly FieldProblem[]
  of: unknown
  title?: string
}) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` is what it waits for
  useEffect(() => box.current?.focus(), [of])
  if (problems.length === 0) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border-2 border-critical bg-raised p-4 focus-visible:outline-offset-4"
    >
      <h2 className="font-semibold text-base">{title}</h2>
      <ul className="mt-2 grid gap-1 text-sm">
        {problems.map(({ href, message }) => (
          <li key={`${href} ${message}`}>
            {href ? (
              <a
                href={href}
                target={href.startsWith('#') ? undefined : '_blank'}
                className="inline-block py-1 font-medium text-critical underline underline-offset-4 hover:text-critical-strong"
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
