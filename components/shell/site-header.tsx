import type { ReactNode } from 'react'
import { buttonLook } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { signOutWords } from '@/lib/words/account'
import { Logo } from './logo'
import { Menu } from './menu'
import { NavLink } from './nav-link'
import { destinations, type ShellUser } from './navigation'

/** An address to post to, or a server action. */
export type SignOut = string | ((data: FormData) => void | Promise<void>)

type Props = {
  user: ShellUser | null
  simulated?: boolean
  signOut?: SignOut
  /** Beside the name: the bell. */
  extra?: ReactNode
  /** For the menu, which has the way to the messages on a phone. */
  unreadMessages?: number
}

/** The product's name, where one can go, and who one is. */
export function SiteHeader({ user, simulated = false, signOut, extra, unreadMessages }: Props) {
  const places = destinations(user, simulated)
  return (
    <header className="relative border-line border-b bg-raised print:hidden">
      <div className="mx-auto flex min-h-14 w-full max-w-6xl items-center gap-1 px-4 sm:gap-3 sm:px-6">
        <Link
          href="/"
          className="flex min-h-11 sm:mr-3 items-center gap-2.5 rounded-md font-semibold text-lg tracking-tight"
        >
          <Logo />
          Rescind
        </Link>
        <nav aria-label="Main" className="hidden flex-1 md:block">
          <ul className="flex gap-1">
            {places.map((place) => (
              <li key={place.href}>
                <NavLink {...place} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center sm:gap-2">
          {extra}
          <div className="hidden items-center gap-2 md:flex">
            <Account user={user} signOut={signOut} />
          </div>
          <Menu>
            <nav aria-label="Main">
              <ul>
                {places.map((place) => (
                  <li key={place.href}>
                    <NavLink {...place} block />
                  </li>
                ))}
                {user && (
                  <li>
                    <NavLink href="/messages" label="Messages" unread={unreadMessages} block />
                  </li>
                )}
              </ul>
            </nav>
            <div className="mt-2 flex items-center justify-between gap-2 border-line border-t px-3 pt-2">
              <Account user={user} signOut={signOut} />
            </div>
            {user && <p className="px-6 pb-1 text-right text-ink-soft text-xs">{signOutWords.hint}</p>}
          </Menu>
        </div>
      </div>
    </header>
  )
}

function Account({ user, signOut }: Pick<Props, 'user' | 'signOut'>) {
  if (!user)
    return (
      <Link href="/sign-in" className={buttonLook({ variant: 'primary', size: 'small' })}>
        Sign in
      </Link>
    )
  return (
    <>
      <Link
        href="/account"
        aria-label={`Your account: ${user.name}`}
        className="flex min-h-11 max-w-40 items-center rounded-md text-ink-soft text-sm hover:text-ink sm:min-h-9"
      >
        <span className="truncate" title={user.name}>
          {user.name}
        </span>
      </Link>
      {signOut && (
        <form action={signOut} method={typeof signOut === 'string' ? 'post' : undefined}>
          <SubmitButton variant="quiet" size="small" title={signOutWords.hint}>
            Sign out
          </SubmitButton>
        </form>
      )}
    </>
  )
}
