import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { proxy } from '@/proxy'

const asked = (path: string, length?: number) =>
  proxy(
    new NextRequest(new URL(path, 'http://shop.test'), {
      method: length === undefined ? 'GET' : 'POST',
      headers: length === undefined ? {} : { 'content-length': String(length) },
    }),
  )
const leadsTo = (response: Response) => response.headers.get('x-middleware-rewrite')

describe('odd input is nobody’s mistake but the sender’s', () => {
  test.each(['/orders/%E0%A4%A', '/%ff', '/products/%zz?x=1'])('%s leads to what is not there', (path) => {
    expect(leadsTo(asked(path))).toBe('http://shop.test/nothing-here')
  })

  test.each(['/', '/orders/R1', '/products/%C3%A4?q=%E0', '/100%25'])('%s goes its way', (path) => {
    expect(asked(path).headers.get('x-middleware-next')).toBe('1')
  })

  test('a body beyond the limit is refused unread, with a sentence', async () => {
    const limit = 26 * 1024 * 1024
    expect(asked('/sign-in', limit).headers.get('x-middleware-next')).toBe('1')
    const refused = asked('/sign-in', limit + 1)
    expect(refused.status).toBe(413)
    expect(await refused.text()).toMatch(/^This is more than can be sent/)
  })
})

describe('what every answer gets', () => {
  const nonceOf = (response: Response) =>
    /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]

  test('a policy whose nonce is new each time, which Next is handed too', () => {
    const [one, two] = [asked('/'), asked('/')]
    expect(nonceOf(one)).toMatch(/^[\w+/=]{24}$/)
    expect(nonceOf(two)).not.toBe(nonceOf(one))
    expect(one.headers.get('x-middleware-request-content-security-policy')).toBe(
      one.headers.get('content-security-policy'),
    )
  })

  test('its refusals and what is not there have one too', () => {
    expect(nonceOf(asked('/sign-in', 27 * 1024 * 1024))).toBeDefined()
    expect(nonceOf(asked('/orders/%E0%A4%A'))).toBeDefined()
  })

  test('a mail may be framed by its page, and nothing else may', () => {
    expect(asked('/admin/mailbox/1/html').headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(asked('/admin/mailbox/1').headers.get('x-frame-options')).toBe('DENY')
  })

  test('a name for the logs: the one it came with where it is one, else a new one', () => {
    const named = (id: string) =>
      proxy(new NextRequest('http://shop.test/', { headers: { 'x-request-id': id } })).headers.get('x-request-id')
    expect(named('0123-from-outside')).toBe('0123-from-outside')
    expect(named('a b"}')).toMatch(/^[0-9a-f-]{36}$/)
    const answer = asked('/')
    expect(answer.headers.get('x-middleware-request-x-request-id')).toBe(answer.headers.get('x-request-id'))
  })
})
