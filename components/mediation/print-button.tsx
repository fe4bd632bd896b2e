'use client'

import { Printer } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'

const never = () => () => {}

/**
 * Prints the page, and before that goes to where all of it is shown: `whole`, or null where it is already. Without JavaScript
 * there is no button; the browser's own menu prints as well.
 */
export function PrintButton({ whole }: { whole: string | null }) {
  const router = useRouter()
  const [wanted, setWanted] = useState(false)
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  useEffect(() => {
    if (!wanted || whole) return
    setWanted(false)
    window.print()
  }, [wanted, whole])
  if (!here) return null
  const print = () => {
    setWanted(true)
    if (whole) router.push(whole, { scroll: false })
  }
  return (
    <Button type="button" size="small" className="print:hidden" onClick={print}>
      <Printer className="size-4" aria-hidden="true" />
      Print
    </Button>
  )
}
