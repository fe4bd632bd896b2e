import './globals.css'
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { BasketLink } from '@/components/shell/basket-link'
import { Bell } from '@/components/shell/bell'
import { LiveUpdates } from '@/components/shell/live-updates'
import { MessagesLink } from '@/components/shell/messages-link'
import { Shell } from '@/components/shell/shell'
import { shownChange, viewer } from '@/lib/auth/session'
import { piecesIn } from '@/lib/buying/basket'
import { basketHere } from '@/lib/buying/basket-cookie'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { unreadMessagesOf } from '@/lib/messages/read'
import { unreadOf } from '@/lib/notices/notices'
import { signOut } from './sign-in/actions'

// `optional`: a line that has been read once is not set anew when the typeface comes late, which would move what is below it.
const geist = localFont({
  src: '../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2',
  variable: '--font-geist-sans',
  weight: '100 900',
  display: 'optional',
})

export const metadata: Metadata = {
  title: { default: 'Rescind', template: '%s · Rescind' },
  description: 'A marketplace where every order says how it can be cancelled, by whom and until when.',
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#181c1e' },
  ],
}

/** The frame every page stands in: the shell, for whoever is reading. */
export default async function Layout({ children }: { children: ReactNode }) {
  const user = await viewer()
  const unreadMessages = user ? await unreadMessagesOf(user.id) : 0
  const simulatedNow = env.SIMULATION ? await now() : undefined
  return (
    <html lang="en-GB" className={geist.variable}>
      <body className="font-sans" data-viewer={user?.id}>
        <Shell
          user={user}
          now={simulatedNow}
          signOut={signOut}
          unreadMessages={unreadMessages}
          extra={
            <>
              <BasketLink pieces={piecesIn(await basketHere())} />
              {user && <MessagesLink unread={unreadMessages} />}
              {user && <Bell unread={await unreadOf(user.id)} />}
            </>
          }
        >
          {children}
        </Shell>
        {user && <LiveUpdates key={user.id} shows={await shownChange()} />}
      </body>
    </html>
  )
}
