import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { reader } from '@/lib/db'
import { env } from '@/lib/env'
import { addressOf, signIn } from './sign-in'
import { endSessions, SESSION_SECONDS, secure, sessionCookie, viewerOf } from './token'

/** next-auth's own door: the same check, throttle and session as the sign-in page, for clients that speak its protocol. */
export const authOptions: AuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  useSecureCookies: secure,
  cookies: { sessionToken: sessionCookie },
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in' },
  providers: [
    CredentialsProvider({
      name: 'E-mail and password',
      credentials: { email: { label: 'E-mail', type: 'email' }, password: { label: 'Password', type: 'password' } },
      async authorize(given, request) {
        const forwarded: unknown = request.headers?.['x-forwarded-for']
        const address = addressOf({ get: () => (typeof forwarded === 'string' ? forwarded : null) })
        const answer = await signIn(given?.email ?? '', given?.password ?? '', address)
        if (answer.is !== 'signed-in') return null
        const user = await reader.user.findUnique({ where: { id: answer.userId } })
        return user && { id: user.id, email: user.email, name: user.name, version: user.sessionVersion }
      },
    }),
  ],
  events: {
    async signOut({ token }) {
      const known = token && (await viewerOf(token))
      if (known) await endSessions(known.id)
    },
  },
  callbacks: {
    async jwt({ token, user }) {
      if (user) return { sub: user.id, version: (user as { version?: number }).version }
      // next-auth answers a throw here by clearing the cookie.
      if (!(await viewerOf(token))) throw new Error('this session is void')
      return token
    },
    async session({ session, token }) {
      const known = await viewerOf(token)
      return { ...session, user: known ? { name: known.name, email: known.email } : undefined }
    },
  },
}
