import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link within the shop. Nothing is fetched ahead of a click: every page is made for whoever asks, at the moment they ask, so
 * what came ahead would be the frame around it alone, at a request or two for each link in sight.
 */
export const Link = (props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) => (
  <NextLink prefetch={false} {...props} />
)
