import { clsx } from 'clsx'

/** The shape of something that is on its way. Give it the height and width of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx('block animate-pulse rounded-md bg-sunken', className)} />
}
