'use client'

import { useEffect, useRef } from 'react'

export type FieldProblem = {
  /** The id of the field it leads to; without one it concerns the whole form. */
  readonly field?: string
  readonly message: string
}

/** Everything wrong with a form, above it and in focus, each line leading to its field. Nothing, where nothing is wrong. */
export function ErrorSummary({
  problems,
  title = 'There is a problem',
}: {
  problems: readonly FieldProblem[]
  title?: string
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])
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
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <a
                href={`#${field}`}
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
