import { clsx } from 'clsx'
import { money } from '@/lib/words/money'

/** An amount of whole minor units in words people know: 1234 EUR is €12.34. */
export function Money({ amount, currency, className }: { amount: number; currency: string; className?: string }) {
  return <span className={clsx('whitespace-nowrap tabular-nums', className)}>{money(amount, currency)}</span>
}
