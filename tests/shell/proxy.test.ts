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
