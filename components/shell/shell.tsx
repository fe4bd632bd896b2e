import type { ReactNode } from 'react'
import { Arrival } from './arrival'
import type { ShellUser } from './navigation'
import { SimulationBar } from './simulation-bar'
import { SiteFooter } from './site-footer'
import { type SignOut, SiteHeader } from './site-header'

type Props = {
  user: ShellUser | null
  /** The simulated time; leave it out where time is real. */
  now?: number
  signOut?: SignOut
  extra?: ReactNode
  unreadMessages?: number
  children: ReactNode
}

/** Everything around a page. The page itself draws no `main`. */
export function Shell({ user, now, signOut, extra, unreadMessages, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-4 py-3 font-medium text-on-accent focus:translate-y-0"
      >
        Skip to the content
      </a>
      {now !== undefined && <SimulationBar now={now} controls={user?.isMediator ?? false} />}
      <SiteHeader user={user} simulated={now !== undefined} {...{ signOut, extra, unreadMessages }} />
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 py-6 outline-none! sm:px-6 sm:py-10">
        <Arrival />
        {children}
      </main>
      <SiteFooter />
    </div>
  )
}
