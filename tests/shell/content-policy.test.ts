import { describe, expect, test } from 'vitest'
import { contentPolicy, policyHeaders } from '@/lib/content-policy'

const page = { content: 'page', nonce: 'n0nce', https: false } as const

/** A policy as a browser reads it: directives with their sources. */
const read = (policy: string) =>
  new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))

describe('what a page may do', () => {
  const policy = read(contentPolicy(page))

  test('runs only what carries its nonce, and what that loads', () => {
    expect(policy.get('script-src')).toEqual(["'self'", "'nonce-n0nce'", "'strict-dynamic'"])
    expect(policy.get('script-src-attr')).toEqual(["'none'"])
  })

  test('allows nothing inline or evaluated anywhere', () => {
    expect(contentPolicy(page)).not.toMatch(/unsafe/)
    expect(policy.get('style-src-attr')).toEqual(["'none'"])
  })

  test('is framed by nobody, and sends its forms nowhere else', () => {
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'self'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('object-src')).toEqual(["'none'"])
  })

  test('only while it is developed may it evaluate', () => {
    expect(contentPolicy({ ...page, development: true })).toContain("'unsafe-eval'")
  })
})

test('a mail runs nothing, reaches nothing, and is framed by the shop alone', () => {
  const policy = read(contentPolicy({ ...page, content: 'mail' }))
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('script-src')).toBeUndefined()
  expect(policy.get('sandbox')).not.toContain('allow-scripts')
  expect(policy.get('sandbox')).not.toContain('allow-same-origin')
  expect(policy.get('frame-ancestors')).toEqual(["'self'"])
})

test('https is only insisted on where the shop is reached by it', () => {
  expect(policyHeaders(page)).not.toHaveProperty('strict-transport-security')
  expect(contentPolicy(page)).not.toContain('upgrade-insecure-requests')
  const secure = policyHeaders({ ...page, https: true })
  expect(secure['strict-transport-security']).toContain('max-age=31536000')
  expect(secure['content-security-policy']).toContain('upgrade-insecure-requests')
})
