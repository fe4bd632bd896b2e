import { clsx } from 'clsx'
import Link from 'next/link'
import type { ComponentProps } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet'
export type ButtonSize = 'small' | 'medium' | 'large'
type Look = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean }

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border-line-strong bg-raised text-ink hover:bg-sunken',
  danger: 'border-transparent bg-critical-fill text-on-critical hover:bg-critical-fill-strong',
  quiet: 'border-transparent text-accent hover:bg-accent-soft hover:text-on-accent-soft',
}

// Never under 44 px where fingers are used.
const sizes: Record<ButtonSize, string> = {
  small: 'min-h-11 px-3 text-sm sm:min-h-8',
  medium: 'min-h-11 px-4 text-sm sm:min-h-10',
  large: 'min-h-12 px-5 text-base',
}

/** The classes of a button, for the rare element that is neither `Button` nor `ButtonLink`. */
export const buttonLook = ({ variant = 'secondary', size = 'medium', wide = false }: Look = {}) =>
  clsx(
    'inline-flex items-center justify-center gap-2 rounded-md border py-1 text-center font-medium transition-colors sm:whitespace-nowrap',
    'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-soft',
    'aria-disabled:cursor-progress',
    variants[variant],
    sizes[size],
    wide && 'w-full',
  )

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
