import { clsx } from 'clsx'
import Link from 'next/link'
import type { ComponentProps } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet'
export type ButtonSize = 'small' | 'medium' | 'large'
type Look = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean }

/** The classes of a button, for the rare element that is neither `Button` nor `ButtonLink`. */
export const buttonLook = ({ variant = 'secondary', size = 'medium', wide = false }: Look = {}) =>
  clsx('button', `button-${variant}`, `button-${size}`, wide && 'w-full')

/** A button. One `primary` on a view at most; `danger` for what cannot be undone. */
export function Button({ variant, size, wide, className, type = 'button', ...rest }: ComponentProps<'button'> & Look) {
  return <button type={type} className={clsx(buttonLook({ variant, size, wide }), className)} {...rest} />
}

/** A link that looks like a button: it leads somewhere and changes nothing. Lists show many, so none is fetched ahead. */
export function ButtonLink({
  variant,
  size,
  wide,
  className,
  prefetch = false,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return <Link prefetch={prefetch} className={clsx(buttonLook({ variant, size, wide }), className)} {...rest} />
}
