import type { ReactNode } from 'react'

/** What somebody wrote, as they wrote it. */
export const Quote = ({ children }: { children: ReactNode }) => (
  <blockquote className="whitespace-pre-line wrap-anywhere border-line-strong border-l-2 pl-3 text-sm">
    {children}
  </blockquote>
)
