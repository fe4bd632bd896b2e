import { ShoppingBasket } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { Count } from './count'

/** The way to the basket, with how many pieces are in it. */
export const BasketLink = ({ pieces }: { pieces: number }) => (
  <Link
    href="/basket"
    aria-label={pieces === 0 ? 'Basket, empty' : `Basket, ${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`}
    data-pieces={pieces}
    className="flex min-h-11 min-w-11 items-center justify-center gap-1 rounded-md px-2 font-medium text-ink-soft text-sm hover:bg-sunken hover:text-ink md:min-h-9 md:min-w-9"
  >
    <ShoppingBasket className="size-5" aria-hidden="true" />
    <Count of={pieces} />
  </Link>
)
