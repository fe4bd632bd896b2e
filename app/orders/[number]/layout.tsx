import type { ReactNode } from 'react'

/** An order's pages, and what opens as a window over them. */
export default function Layout({ children, dialog }: { children: ReactNode; dialog: ReactNode }) {
  return (
    <>
      {children}
      {dialog}
    </>
  )
}
