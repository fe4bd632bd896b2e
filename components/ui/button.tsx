import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { Link } from './link'

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

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ variant, size, wide, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={clsx(buttonLook({ variant, size, wide }), className)} {...rest} />
}
