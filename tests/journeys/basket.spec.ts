import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { inUtc } from '@/lib/words/moments'
import { money } from '@/lib/words/money'
import { BUYER, expect, freshCoupon, test } from './fixtures'

test('F6 F7 K1 a visitor fills a basket from two stores, signs in at the checkout and pays once, with a coupon', async ({
  page,
  as,
}) => {
  const coupon = await freshCoupon()
  // A visitor has a basket too.
  await page.goto('/products/speckled-mug')
  await page.getByLabel('Quantity').fill('0')
  await page.getByRole('button', { name: 'Add to basket' }).click()
  await expect(page.getByLabel('Quantity')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Quantity').fill('2')
  await page.getByRole('button', { name: 'Add to basket' }).click()
  await expect(page.getByRole('link', { name: 'Basket, 2 pieces' })).toBeVisible()
  await page.goto('/checkout')
  await expect(page).toHaveURL(/sign-in/)

  const buyer = await as(BUYER)
  await buyer.goto('/?q=lamp')
  await expect(buyer).toHaveTitle('Search: lamp · Rescind')
  await buyer.getByRole('link', { name: 'Dome' }).first().click()
  await buyer.getByRole('button', { name: 'Add to basket' }).click()
  await expect(buyer.locator('header [data-pieces="1"]')).toBeVisible()
  await buyer.goto('/stores/fennel-and-slip')
  await buyer.getByRole('link', { name: 'Speckled stoneware mug' }).click()
  await buyer.getByLabel('Quantity').fill('3')
  await buyer.getByRole('button', { name: 'Add to basket' }).click()
  await buyer.getByRole('link', { name: 'See the basket' }).click()

  // The quantity is kept on the way to the checkout, and what is out is out.
  await buyer.getByLabel('Quantity of Speckled').fill('200')
  await buyer.getByRole('button', { name: 'Update quantities' }).click()
  await expect(buyer.getByLabel('Quantity of Speckled')).toHaveAttribute('aria-invalid', 'true')
  await expect(buyer.getByLabel('Quantity of Speckled')).toHaveValue('200')
  await buyer.getByLabel('Quantity of Speckled').fill('2')
  await buyer.getByRole('button', { name: 'Check out' }).click()
  await expect(buyer.getByRole('heading', { name: 'Checkout' })).toBeVisible()
  await buyer.getByLabel('Coupon code').fill(coupon)
  await buyer.getByRole('button', { name: 'Update', exact: true }).click()
  await expect(buyer.getByText('Coupons', { exact: true }).last()).toBeVisible()
  await buyer.getByRole('button', { name: 'Place order and pay' }).click()
  await expect(buyer).toHaveURL(/\/orders\?placed=/)
  await expect(buyer.locator('header [data-pieces="0"]')).toBeVisible()

  const [redeemed] = await reader.redemption.findMany({
    where: { coupon: { code: coupon } },
    include: { checkout: { include: { orders: { include: { store: true, lines: true } } } }, shares: true },
  })
  expect(redeemed?.shares).toHaveLength(2)
  expect(
    redeemed?.checkout.orders
      .map(({ store, foundBy, paymentState, lines }) => [store.slug, foundBy, paymentState, lines[0]?.quantity])
      .sort(),
  ).toEqual([
    ['dusk-and-dial', 'search', 'verifying', 1],
    ['fennel-and-slip', 'store', 'verifying', 2],
  ])
  const lamp = redeemed?.checkout.orders.find(({ foundBy }) => foundBy === 'search')
  const paid = redeemed?.checkout.orders.reduce((sum, { total }) => sum + total, 0) ?? 0
  await expect(buyer.getByText(`Thank you. 2 orders placed, ${money(paid, 'EUR')} paid.`)).toBeVisible()
  await expect(buyer.getByRole('link', { name: `Order ${lamp?.number}`, exact: true }).first()).toBeVisible()
  await buyer.goto(`/orders/${lamp?.number}`)
  await expect(buyer.locator('[data-found-by="search"]')).toBeVisible()
})

test('F7 the shop: searched, narrowed to a category and sorted, all of it in the address', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Search the shop').fill('lamp')
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('dearest')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/q=lamp/)
  await page.getByRole('link', { name: 'Lighting' }).click()
  await expect(page).toHaveURL(/category=lighting/)
  await expect(page).toHaveURL(/q=lamp.*sort=dearest|sort=dearest.*q=lamp/)
  const [dearest] = await reader.product.findMany({
    where: { category: { slug: 'lighting' }, title: { contains: 'lamp' } },
    orderBy: { price: 'desc' },
  })
  await expect(page.locator('article').first()).toContainText(dearest?.title ?? '?')
  await page.goto('/?q=nothing-of-the-kind&category=lighting')
  await page.getByRole('link', { name: 'Search in everything' }).click()
  await expect(page).toHaveURL(/q=nothing-of-the-kind$/)
})

test('F6 what buyers say of a product: the newest first, and on to the older ones', async ({ page }) => {
  const { id: productId } = await reader.product.findUniqueOrThrow({ where: { slug: 'hand-trowel' } })
  const at = await now()
  const said = Array.from({ length: 20 }, (_, index) => ({
    ...{ productId, author: 'Ines', stars: 4, text: `The ${index + 1}th trowel of mine.`, at: new Date(at + index) },
  }))
  await inTransaction((tx) => tx.review.createMany({ data: said }))
  await page.goto('/products/hand-trowel?from=search')
  const shown = page.locator('#reviews li')
  await expect(shown).toHaveCount(20)
  await expect(shown.first()).toContainText('The 20th trowel')
  // Its day; the moment itself is behind it.
  await expect(shown.first().locator('time')).toHaveAttribute('datetime', new Date(at + 19).toISOString())
  await expect(shown.first().locator('time')).toHaveText(inUtc(at + 19, 'day'))
  await page.locator('#reviews').getByRole('link', { name: 'Next' }).click()
  await expect(page).toHaveURL(/from=search&after=/)
  await expect(page.getByText('The 20th trowel')).toHaveCount(0)
  await page.locator('#reviews').getByRole('link', { name: 'Previous' }).click()
  await expect(shown.first()).toContainText('The 20th trowel')
})

test('what there is not enough of is said before anything is ordered', async ({ page }) => {
  await page.goto('/products/canvas-weekender')
  await expect(page.locator('[data-stock="0"]')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add to basket' })).toHaveCount(0)
  await page.goto('/products/belt-drive-turntable')
  await page.getByLabel('Quantity').fill('9')
  await page.getByRole('button', { name: 'Add to basket' }).click()
  await expect(page.getByLabel('Quantity')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Quantity')).toHaveValue('9')
  await page.getByLabel('Quantity').fill('1')
  await page.getByRole('button', { name: 'Add to basket' }).click()
  await page.getByRole('link', { name: 'See the basket' }).click()
  await page.getByRole('button', { name: /Remove/ }).click()
  await expect(page.getByText('Your basket is empty')).toBeVisible()
})
