'use client'

import { Printer } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'

const never = () => () => {}

/** Prints the page. Without JavaScript there is no button; the browser's own menu prints as well. */
export function PrintButton() {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!here) return null
  return (
    <Button type="button" size="small" className="print:hidden" onClick={() => window.print()}>
      <Printer className="size-4" aria-hidden="true" />
      Print
    </Button>
  )
}
