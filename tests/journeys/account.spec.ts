import { demoPassword } from '@/lib/auth/demo'
import { hashPassword } from '@/lib/auth/password'
import { inTransaction, reader } from '@/lib/db'
import { expect, test } from './fixtures'

const EMAIL = 'buyer2@example.com'
const NEXT = 'a lamp, two mugs and rain'

// The account goes back to the password that everybody knows.
test.afterEach(async () => {
  const passwordHash = await hashPassword(demoPassword)
  await inTransaction((tx) => tx.user.update({ where: { email: EMAIL }, data: { passwordHash } }))
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
