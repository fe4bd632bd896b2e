'use client'

import { Menu as MenuIcon } from 'lucide-react'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** The phone's menu. Plain disclosure, so it opens without JavaScript; with it, it closes when one has arrived somewhere. */
export function Menu({ children }: { children: ReactNode }) {
  return (
    <details key={usePathname()} className="group md:hidden">
      <summary className="-mr-2 flex min-h-11 items-center gap-2 rounded-md px-2 font-medium text-sm hover:bg-sunken">
        <MenuIcon className="size-5" aria-hidden="true" />
        Menu
      </summary>
      <div className="absolute inset-x-0 top-full z-20 border-line border-y bg-raised px-2 py-2 shadow-overlay">
        {children}
      </div>
    </details>
  )
}
