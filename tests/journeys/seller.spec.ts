import { now } from '@/lib/clock'
import { today } from '@/lib/stores/closures'
import { BUYER, buy, expect, expectBadge, expectStatus, given, pass, SELLER, test } from './fixtures'

const toShip = async () => {
  const [number] = (await buy()) as [string]
  await pass(25)
  return number
}

const requested = async (reason = 'changed-mind', note?: string) => {
  const number = await toShip()
  await given(BUYER, 'buyer', number, { move: 'request', reason, note })
  return number
}

test('C7 S1 today: a request is accepted and an order shipped from their rows', async ({ as }) => {
  const [number, other] = [await requested('out-of-stock'), await toShip()]
  const seller = await as(SELLER)
  await seller.goto('/seller')
  const row = seller.locator(`[data-order="${number}"]`)
  await expect(row.locator('[data-points="2"]')).toBeVisible()
  await row.getByRole('button', { name: 'Accept', exact: true }).click()
  await expect(seller.locator(`[data-answered="${number}"] [data-tone="positive"]`)).toBeVisible()
  await expect(row).toHaveCount(0)

  const ship = seller.locator(`[data-order="${other}"]`)
  await ship.locator('summary').click()
  await ship.getByLabel('Carrier').fill('Postline')
  await ship.getByRole('button', { name: 'Confirm: shipped' }).click()
  await expect(ship.getByText('Enter the tracking number.').first()).toBeVisible()
  await expect(ship.getByLabel('Carrier')).toHaveValue('Postline')
  // What is said of the one leaves the other as high as it was.
  expect((await ship.getByLabel('Carrier').boundingBox())?.height).toBe(44)
  await ship.getByLabel('Tracking number').fill(`PL-${other}`)
  await ship.getByRole('button', { name: 'Confirm: shipped' }).click()
  await expect(ship).toHaveCount(0)
  await seller.goto(`/seller/orders/${other}`)
  await expectStatus(seller, 'shipped')
})

test('C7 many at once: chosen, previewed by the law, accepted row by row', async ({ as }) => {
  const numbers = [await requested('other', 'I ordered it twice.'), await requested('out-of-stock')]
  const seller = await as(SELLER)
  await seller.goto('/seller/orders?mark=requested&sort=due')
  await seller.getByRole('button', { name: 'Review the chosen requests…' }).click()
  await expect(seller.getByText('No request was chosen.')).toBeVisible()
  await seller.getByRole('link', { name: 'See all requests' }).click()
  for (const number of numbers) await seller.getByRole('checkbox', { name: `Choose order ${number}` }).check()
  await seller.getByRole('button', { name: 'Review the chosen requests…' }).click()
  await expect(seller.locator('[data-points="2"]')).toHaveCount(1)
  await expect(seller.getByText('“I ordered it twice.”')).toBeVisible()
  // The buyer is faster with one of them.
  await given(BUYER, 'buyer', numbers[0] as string, { move: 'withdraw' })
  await seller.getByRole('button', { name: 'Accept all 2 requests' }).click()
  await expect(seller.locator(`[data-of="${numbers[1]}"][data-result="accepted"]`)).toBeVisible()
  await expect(seller.locator(`[data-of="${numbers[0]}"][data-result="refused"]`)).toBeVisible()
})

test('S1 ship many: right rows are shipped, wrong ones say why and stay to be mended', async ({ as }) => {
  const [number, held] = [await toShip(), await requested()]
  const seller = await as(SELLER)
  await seller.goto('/seller/ship')
  const box = seller.getByRole('textbox', { name: 'Rows' })
  const result = (of: string) => seller.locator(`[data-of="${of}"]`)
  await box.fill(`Order,Carrier,Tracking\n${number},Postline,PL-${number}\n${held},Postline,PL-2\nR99,Postline`)
  await seller.getByRole('button', { name: 'Check only' }).click()
  await expect(result(number)).toHaveAttribute('data-row-result', 'right')
  await seller.getByRole('button', { name: 'Ship these orders' }).click()
  await expect(result(number)).toHaveAttribute('data-row-result', 'shipped')
  await expect(result(held)).toHaveAttribute('data-row-result', 'wrong')
  await expect(box).toHaveValue(`${held},Postline,PL-2\nR99,Postline`)

  await box.fill('')
  const table = `R99;Postline;X1\n${number};Postline;PL-${number}`
  await seller
    .getByLabel('Or a CSV file')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await seller.getByRole('button', { name: 'Ship these orders' }).click()
  await expect(seller.locator('[data-row-result="wrong"]')).toHaveCount(2)
  await seller.goto(`/seller/orders/${number}`)
  await expectStatus(seller, 'shipped')
})

test('F7 the list: narrowed by the address, page by page, and taken along as a table', async ({ as }) => {
  const number = await requested('better-price')
  const seller = await as(SELLER)
  await seller.goto('/seller/orders')
  await seller.getByRole('combobox', { name: 'Reason' }).selectOption('better-price')
  await seller.getByRole('combobox', { name: 'Sort' }).selectOption('oldest')
  await seller.getByRole('button', { name: 'Show' }).click()
  await expect(seller).toHaveURL(/reason=better-price.*sort=oldest/)
  await expect(seller.getByRole('link', { name: number })).toBeVisible()
  const href = await seller.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')
  const answer = await seller.request.get(href ?? '')
  expect(answer.headers()['content-type']).toContain('text/csv')
  const rows = (await answer.text()).trim().split('\r\n')
  expect(rows.length).toBeGreaterThan(1)
  expect(rows.slice(1).every((row) => row.includes('better price'))).toBe(true)
  expect(rows.some((row) => row.startsWith(number))).toBe(true)
})

test('C7 keyboard: one key moves, one accepts, one opens the form for a refusal; none while something is typed', async ({
  as,
  javaScriptEnabled,
}) => {
  const numbers = [await requested(), await requested()] as [string, string]
  await toShip()
  const seller = await as(SELLER)
  await seller.goto('/seller')
  if (javaScriptEnabled === false) return expect(seller.getByRole('button', { name: /^Keys/ })).toHaveCount(0)
  await expect(seller.locator('[data-keys="on"]')).toBeVisible()
  const row = (number: string) => seller.locator(`[data-order="${number}"]`)
  await seller.keyboard.press('j')
  await expect(seller.locator('[data-row]').first()).toBeFocused()
  await seller.locator('#to-ship summary').first().click()
  const carrier = seller.locator('#to-ship').getByLabel('Carrier').first()
  await carrier.pressSequentially('jar?')
  await expect(carrier).toHaveValue('jar?')
  await expect(row(numbers[0])).toBeVisible()
  await row(numbers[0]).focus()
  await seller.keyboard.press('a')
  await expect(row(numbers[0])).toHaveCount(0)
  await expect(seller.locator(`[data-answered="${numbers[0]}"]`)).toBeVisible()
  await row(numbers[1]).focus()
  await seller.keyboard.press('r')
  await expect(seller).toHaveURL(new RegExp(`${numbers[1]}.*do=refuse`))
  await expectBadge(seller, 'cancellation-requested')
})

test('S1 S5 a label that stands at an order for another address is asked about, and taken when it is sent again', async ({
  as,
}) => {
  const [number, elsewhere] = [await toShip(), await toShip()]
  const to = { recipient: 'Ada', street: 'Via Saragozza 91', postcode: '40123', city: 'Bologna', country: 'Italy' }
  await given(BUYER, 'buyer', elsewhere, { move: 'ask-address', to })
  await given(SELLER, 'seller', elsewhere, { move: 'accept-address' })
  const tracking = `PL-${elsewhere}`
  await given(SELLER, 'seller', elsewhere, { move: 'ship', carrier: 'Postline', tracking })
  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}?do=ship`)
  await seller.getByLabel('Carrier').fill('Postline')
  await seller.getByLabel('Tracking number').fill(tracking)
  await seller.getByRole('button', { name: 'Confirm: shipped' }).click()
  await expect(seller.getByText(`Order ${elsewhere} has this carrier and number, too.`).first()).toBeVisible()
  await expect(seller.getByRole('heading', { name: 'Is this meant?' })).toBeVisible()
  await expectStatus(seller, 'awaiting-shipment')
  await seller.getByRole('button', { name: 'Confirm: shipped' }).click()
  await expectStatus(seller, 'shipped')
  await seller.goto(`/seller/orders/${number}/correct`)
  await seller.getByLabel('Right tracking number').fill(`PL-${number}`)
  await seller.getByRole('button', { name: 'Correct it' }).click()
  await expect(seller.getByText(`It is PL-${number} with Postline`)).toBeVisible()
})

test('S1 a mistyped tracking number is corrected, the buyer sees the new one, the history keeps both', async ({
  as,
}) => {
  const number = await toShip()
  await given(SELLER, 'seller', number, { move: 'ship', carrier: 'Postline', tracking: `WRONG-${number}` })
  const seller = await as(SELLER)
  await seller.goto(`/seller/orders/${number}`)
  await seller.getByRole('link', { name: 'Correct a tracking number' }).click()
  await seller.getByRole('button', { name: 'Correct it' }).click()
  await expect(seller.getByText('Enter the tracking number.').first()).toBeVisible()
  await seller.getByLabel('Right tracking number').fill(`PL-${number}`)
  await seller.getByRole('button', { name: 'Correct it' }).click()
  await expect(seller.getByText(`It was WRONG-${number}. It is PL-${number} with Postline`)).toBeVisible()
  const buyer = await as(BUYER)
  await buyer.goto(`/orders/${number}`)
  await expect(buyer.locator('[data-parcel="handed-over"]')).toContainText(`PL-${number}`)
  await pass(24)
  await seller.goto(`/seller/orders/${number}/correct`)
  await expect(seller.locator('[data-refusal="already-picked-up"]')).toBeVisible()
})

test('C12 T3 settings: a product that cannot be cancelled and days away are told to buyers before they pay', async ({
  as,
}) => {
  const seller = await as(SELLER)
  await seller.goto('/seller/settings')
  await seller.getByRole('checkbox', { name: 'Speckled stoneware mug' }).check()
  await seller.getByRole('button', { name: 'Save products' }).click()
  await expect(seller.locator('#products [data-tone="positive"]')).toBeVisible()
  await seller.goto('/products/speckled-mug')
  await expect(seller.locator('[data-cancel-kind="seller-rule"]').first()).toBeVisible()

  const day = await today(await now())
  await seller.goto('/seller/settings')
  const away = seller.locator('#closures section').first()
  await away.getByLabel('First day').fill(day)
  await away.getByLabel('Last day').fill('2020-01-01')
  await away.getByRole('button', { name: 'Add days away' }).click()
  await expect(seller.getByText('The last day comes before the first.').first()).toBeVisible()
  await expect(away.getByLabel('First day')).toHaveValue(day)
  await away.getByLabel('Last day').fill(day)
  await away.getByRole('button', { name: 'Add days away' }).click()
  await expect(seller.locator(`[data-closure="${day}"]`)).toBeVisible()
  const saved = seller.locator('#closures [data-tone="positive"]')
  await expect(saved).toBeVisible()
  await away.getByRole('button', { name: 'Add days away' }).click()
  await expect(seller.getByText('Enter the first day, such as').first()).toBeVisible()
  await expect(saved).toBeHidden()
  await seller.goto('/stores/fennel-and-slip')
  await expect(seller.locator(`[data-away="${day}"]`)).toBeVisible()

  // Put back, for the journeys that come after.
  await seller.goto('/seller/settings')
  await seller.getByRole('checkbox', { name: 'Speckled stoneware mug' }).uncheck()
  await seller.getByRole('button', { name: 'Save products' }).click()
  await expect(seller.locator('#products [data-tone="positive"]')).toBeVisible()
  await seller.getByRole('button', { name: /^Remove/ }).click()
  await expect(seller.locator(`[data-closure="${day}"]`)).toHaveCount(0)
})
