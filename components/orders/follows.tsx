import type { ReactNode } from 'react'

/** The box on a page of its own in which is told what follows from its form. */
export const Follows = ({ title = 'What follows', children }: { title?: string; children: ReactNode }) => (
  <section className="grid gap-3 rounded-md bg-sunken p-4">
    <h2 className="font-semibold">{title}</h2>
    {children}
  </section>
)
