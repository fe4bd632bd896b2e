import { demoPassword } from '@/lib/auth/demo'
import { hashPassword } from '@/lib/auth/password'
import { inTransaction, reader } from '@/lib/db'
import { expect, test } from './fixtures'

const EMAIL = 'buyer2@example.com'
const NEXT = 'a lamp, two mugs and rain'

/** Where the link of the newest mail leads that was sent for it. */
async function linkSent(): Promise<string | null> {
  const where = { to: EMAIL, key: { startsWith: 'password:' } }
  const mail = await reader.mail.findFirst({ where, orderBy: { at: 'desc' } })
  return mail?.text.match(/\/sign-in\/new-password\?token=\S+/)?.[0] ?? null
}

// The account goes back to the password that everybody knows.
test.afterEach(async () => {
  const passwordHash = await hashPassword(demoPassword)
  await inTransaction((tx) => tx.user.update({ where: { email: EMAIL }, data: { passwordHash } }))
})

test('F1 a demo account is a press away, beside the one form with fields to sign in by', async ({ page }) => {
  await page.goto('/sign-in?next=/account')
  await expect(page.locator('[name=email]')).toHaveCount(1)
  await expect(page.locator('[name=password]')).toHaveCount(1)
  await page.getByRole('listitem').filter({ hasText: EMAIL }).getByRole('button').click()
  await expect(page).toHaveURL(/\/account$/)
  await expect(page.getByRole('main')).toContainText(EMAIL)
})

test('F1 a forgotten password: a link is sent, by which another is chosen, once', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgotten your password?' }).click()
  await page.getByLabel('E-mail').fill('not an address')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.locator('#forgotten-email')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('E-mail').fill(EMAIL)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('button', { name: 'Send another link' })).toBeVisible()
  const link = await expect.poll(linkSent).not.toBeNull().then(linkSent)
  await page.goto(link ?? '')
  const choose = async (next: string, again: string) => {
    await page.getByLabel('New password', { exact: true }).fill(next)
    await page.getByLabel('New password, again').fill(again)
    await page.getByRole('button', { name: 'Choose this password' }).click()
  }
  await choose(NEXT, `${NEXT}!`)
  await expect(page.locator('#password-again')).toHaveAttribute('aria-invalid', 'true')
  await choose(NEXT, NEXT)
  await expect(page).toHaveURL(/\/sign-in\?done=password$/)
  await page.getByLabel('E-mail').fill(EMAIL)
  await page.getByLabel('Password').fill(NEXT)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Your account' })).toBeVisible()
  await page.goto(link ?? '')
  await expect(page.getByRole('link', { name: 'Have another link sent' })).toBeVisible()
})

test('F1 a new password: the old one is asked for, every other session ends at its next request, and this one goes on', async ({
  as,
}) => {
  const [here, elsewhere] = [await as(EMAIL), await as(EMAIL)]
  const { name } = await reader.user.findUniqueOrThrow({ where: { email: EMAIL } })
  await elsewhere.goto('/orders')
  await here.goto('/')
  await here.getByRole('link', { name: `Your account: ${name}` }).click()
  const fill = async (present: string, next: string, again: string) => {
    await here.getByLabel('Present password').fill(present)
    await here.getByLabel('New password', { exact: true }).fill(next)
    await here.getByLabel('New password, again').fill(again)
    await here.getByRole('button', { name: 'Change the password' }).click()
  }
  await fill('not this one', NEXT, NEXT)
  await expect(here.locator('#password-present')).toHaveAttribute('aria-invalid', 'true')
  // Nothing of it comes back with the answer.
  await expect(here.getByLabel('New password', { exact: true })).toHaveValue('')
  await fill(demoPassword, NEXT, `${NEXT}!`)
  await expect(here.locator('#password-again')).toHaveAttribute('aria-invalid', 'true')
  await fill(demoPassword, NEXT, NEXT)
  await expect(here).toHaveURL(/\/account\?done=password$/)
  await here.goto('/orders')
  await expect(here).toHaveURL(/\/orders$/)
  await elsewhere.goto('/orders')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
})
