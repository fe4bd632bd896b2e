import { describe, expect, test } from 'vitest'
import { ask } from './http'
import { person } from './people'

describe('what every answer carries', () => {
  test('a policy, and that it is what it says, that nobody frames it, and that little is told about where one came from', async () => {
    const buyer = await person('buyer')
    const answers = {
      page: await ask('/orders', buyer),
      visitor: await ask('/orders', null),
      nothing: await ask('/nothing/here', buyer),
      part: await ask('/rules?_rsc=1', buyer, { headers: { rsc: '1' } }),
      table: await ask('/seller/orders/export', await person('seller')),
      health: await ask('/api/health', null),
      metrics: await ask('/api/metrics', null),
      events: await ask('/api/live', buyer),
      foreign: await ask('/sign-in', null, { method: 'POST', headers: { origin: 'https://evil.example' } }),
      broken: await ask('/sign-in', null, {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data' },
        body: 'x',
      }),
    }
    for (const [name, { headers }] of Object.entries(answers)) {
      const policy = headers.get('content-security-policy') ?? ''
      expect([name, policy.includes('frame-ancestors'), /default-src/.test(policy)]).toEqual([name, true, true])
      expect([name, headers.get('x-content-type-options')]).toEqual([name, 'nosniff'])
      expect([name, headers.get('x-frame-options')]).toEqual([name, 'DENY'])
      expect([name, headers.get('referrer-policy')]).toEqual([name, 'strict-origin-when-cross-origin'])
      expect([name, headers.get('x-powered-by')]).toEqual([name, null])
    }
    for (const name of ['page', 'visitor', 'table', 'events'] as const)
      expect([name, answers[name].headers.get('cache-control')]).toEqual([
        name,
        expect.stringMatching(/no-store|private/),
      ])
  })
})
