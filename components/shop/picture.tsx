import { clsx } from 'clsx'

type Props = { src: string; alt: string; early?: boolean; className?: string }

/** A picture of the shop: a small drawing that fits any size, so nothing has to be made smaller on the way. */
export function Picture({ src, alt, early = false, className }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: Next's image loader leaves drawings as they are
    <img
      src={src}
      alt={alt}
      width={800}
      height={800}
      loading={early ? 'eager' : 'lazy'}
      fetchPriority={early ? 'high' : 'auto'}
      decoding="async"
      className={clsx('bg-sunken object-cover', className)}
    />
  )
}
