import { env } from 'node:process'
import { LARGEST_BODY } from './lib/body-limit.mjs'

/** For everything, files included; what goes with a page's nonce is set in proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/** @type {import('next').NextConfig} */
const config = {
  // The tests build beside a running server, never under its feet.
  distDir: env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Native modules stay outside the bundle.
  serverExternalPackages: [
    'better-sqlite3',
    '@prisma/client',
    '@prisma/adapter-better-sqlite3',
    'pg',
    '@prisma/adapter-pg',
    '@node-rs/argon2',
    'pino',
    'sharp',
  ],
  // `npm test` checks the types, with the fast compiler; whoever only starts the shop need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Beyond it Next itself would answer that something broke; who sends more is told so before (proxy.ts, scripts/read-body.mjs).
  experimental: {
    serverActions: { bodySizeLimit: LARGEST_BODY },
    proxyClientMaxBodySize: LARGEST_BODY,
    // Keeping what a build has learnt takes a third of the time of the first one, and saves a fifth of the next.
    turbopackFileSystemCacheForBuild: false,
  },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}

export default config
