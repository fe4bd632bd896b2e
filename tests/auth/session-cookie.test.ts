import { afterAll, expect, test, vi } from 'vitest'

afterAll(() => vi.unstubAllEnvs())

/** The session's cookie, and next-auth's settings for it, where people come to the shop by this address. */
async function at(address: string) {
  vi.resetModules()
  vi.stubEnv('NEXTAUTH_URL', address)
  const { sessionCookie } = await import('@/lib/auth/token')
  const { authOptions } = await import('@/lib/auth/options')
  return { sessionCookie, ofNextAuth: authOptions.cookies?.sessionToken }
}

test('where people come by https a browser takes the session’s cookie from this very host alone', async () => {
  const { sessionCookie, ofNextAuth } = await at('https://shop.example')
  // What the prefix asks for: by https, for every path, and of no domain.
  expect(sessionCookie.name).toMatch(/^__Host-/)
  expect(sessionCookie.options).toMatchObject({ secure: true, path: '/', httpOnly: true })
  expect(sessionCookie.options).not.toHaveProperty('domain')
  expect(ofNextAuth).toEqual(sessionCookie)
})

test('where they come by http it has no prefix, which a browser would refuse', async () => {
  const { sessionCookie } = await at('http://localhost:3000')
  expect(sessionCookie).toMatchObject({ name: 'next-auth.session-token', options: { secure: false } })
})
