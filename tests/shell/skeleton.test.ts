import { expect, test } from 'vitest'
import { shapeOf } from '@/components/shell/skeleton-shape'

test.each([
  ['/', 'goods'],
  ['/stores/fennel-and-slip', 'goods'],
  ['/products/moon-jar', 'detail'],
  ['/orders', 'rows'],
  ['/orders/R1', 'detail'],
  ['/seller', 'rows'],
  ['/seller/orders', 'rows'],
  ['/seller/orders/R1', 'detail'],
  ['/admin/disputes', 'rows'],
  ['/admin/disputes/1', 'detail'],
  ['/sign-in', 'plain'],
])('%s is outlined as %s', (path, shape) => {
  expect(shapeOf(path)).toBe(shape)
})

test('what opens over a page leaves it where it is', () => {
  expect(shapeOf('/orders/R1/cancel')).toBeNull()
})
