import { clsx } from 'clsx'

type Props = { picture: string; alt: string; small?: boolean }

/** The picture of a product as it was ordered. Decoration beside its title, which says the same. */
export const LinePicture = ({ picture, alt, small = false }: Props) => (
  // biome-ignore lint/performance/noImgElement: small vector pictures of our own, which need no optimiser
  <img
    src={picture}
    alt={alt}
    width={64}
    height={64}
    loading="lazy"
    className={clsx('shrink-0 rounded-md border border-line bg-sunken object-cover', small ? 'size-12' : 'size-16')}
  />
)
