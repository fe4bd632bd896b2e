import type { Page } from '@playwright/test'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { startCheck } from '@/lib/policy/check'
import { buy, choose, expect, given, MEDIATOR, pass, SELLER, test } from './fixtures'

// The prover walks every moment of an order, on a machine that has other things to do.
test.setTimeout(200_000)

// The other journeys count on the house policy.
test.afterEach(async () => {
  const from = new Date(await now())
  await inTransaction(async (tx) => {
    const newest = await tx.policyVersion.aggregate({ where: { name: 'house' }, _max: { version: true } })
    const version = (newest._max.version ?? 0) + 1
    const first = await tx.policyVersion.findFirstOrThrow({ where: { name: 'house', version: 1 } })
    const document = first.document as Prisma.InputJsonValue
    await tx.policyVersion.create({ data: { name: 'house', version, document, from } })
    await tx.policyDraft.deleteMany({})
  })
})

/** A draft of the policy in force, on its own page. */
async function begun(mediator: Page, name: string): Promise<void> {
  const { version } = await reader.policyVersion.findFirstOrThrow({ orderBy: { version: 'desc' } })
  await mediator.goto(`/admin/policies/drafts/new?from=house.${version}`)
  await mediator.getByLabel('Name of the draft').fill(name)
  await mediator.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(mediator.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(mediator).toHaveTitle(`Draft: ${name} · Rescind`)
}

/** Sets how long a seller has to answer, through the form of that value. */
async function answersWithin(mediator: Page, length: string): Promise<void> {
  await mediator.locator('[data-change="request.answersWithin"]').click()
  await mediator.getByRole('textbox', { name: 'Value', exact: true }).fill(length)
  await mediator.getByRole('button', { name: 'Save this value' }).click()
}

async function foundSound(mediator: Page): Promise<void> {
  await mediator.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(mediator.locator('main [data-status="sound"]').first()).toBeVisible({ timeout: 120_000 })
}

/** The same without the walk: by a prover that finds nothing. */
async function foundSoundAtOnce(draftId: string): Promise<void> {
  const run = await startCheck(draftId, { command: ['tests/policy/stub-prover.mjs'], limitMs: 20_000 })
  await run?.done
}

const answerTime = async (number: string) => {
  const asked = await reader.cancellationRequest.findFirstOrThrow({ where: { order: { number } } })
  return (asked.answerBy.getTime() - asked.requestedAt.getTime()) / 3_600_000
}

const asksToCancel = (number: string) =>
  given('buyer@example.com', 'buyer', number, { move: 'request', reason: 'changed-mind' })

test('T4 draft, change, check, compare, publish: new orders take it, and older ones keep theirs', async ({ as }) => {
  const [old] = (await buy()) as [string]
  const mediator = await as(MEDIATOR)
  await begun(mediator, 'Answers in two days')
  await answersWithin(mediator, 'two days')
  await expect(mediator.getByText('is not a duration').first()).toBeVisible()
  await expect(mediator.getByRole('textbox', { name: 'Value', exact: true })).toHaveValue('two days')
  await mediator.getByRole('textbox', { name: 'Value', exact: true }).fill('PT48H')
  await mediator.getByRole('button', { name: 'Save this value' }).click()
  await expect(mediator.getByText('Sellers answer within: 48 hours')).toBeVisible()
  await foundSound(mediator)

  await mediator.getByRole('tab', { name: /Changes/ }).click()
  await expect(mediator.locator('[data-changed="request.answersWithin"]')).toHaveText('48 hours')
  await mediator.getByRole('link', { name: 'Publish…' }).click()
  await choose(mediator, 'From now on')
  await mediator.getByRole('button', { name: 'See what follows' }).click()
  await expect(mediator.locator('[data-changed="request.answersWithin"]')).toHaveText('48 hours')
  await mediator.getByRole('button', { name: 'Publish' }).click()
  await expect(mediator.locator('main [data-status="in-force"]').first()).toBeVisible()
  await expect(mediator.getByText(/, is published$/)).toBeVisible()

  const [young] = (await buy()) as [string]
  await pass(25)
  await asksToCancel(old)
  await asksToCancel(young)
  expect([await answerTime(old), await answerTime(young)]).toEqual([14 * 24, 48])
})

test('T4 an unsound draft is not published, whatever its page showed before', async ({ as }) => {
  const mediator = await as(MEDIATOR)
  await begun(mediator, 'Not to be published')
  await answersWithin(mediator, 'PT72H')
  await expect(mediator.getByText('Sellers answer within: 72 hours')).toBeVisible()
  const draftPage = mediator.url().split('?')[0] as string
  await foundSoundAtOnce(draftPage.split('/').at(-1) as string)
  await mediator.goto(`${draftPage}/publish?when=now`)
  const versions = await reader.policyVersion.count()

  // Another mediator's check of the same text found this meanwhile.
  const error = { severity: 'error', kind: 'stuck', sentence: 'An order is stuck.', story: ['The buyer pays.'] }
  await inTransaction((tx) => tx.policyDraft.updateMany({ data: { findings: [error] } }))
  await mediator.getByRole('button', { name: 'Publish' }).click()
  await expect(mediator.locator('[data-refusal="unsound"]')).toBeVisible()
  expect(await reader.policyVersion.count()).toBe(versions)

  await mediator.goto(`${draftPage}/publish?when=now`)
  await expect(mediator).toHaveURL(draftPage)
  await expect(mediator.locator('[data-finding="stuck"]')).toContainText('The buyer pays.')
  await expect(mediator.getByRole('link', { name: 'Publish…' })).toHaveCount(0)
})

test('T4 a version that is still to come is taken back, and is a draft again', async ({ as }) => {
  const made = await inTransaction(async (tx) => {
    const { version, document } = await tx.policyVersion.findFirstOrThrow({ orderBy: { version: 'desc' } })
    const data = { name: 'house', version: version + 1, document: document as object, from: new Date('2099-01-01') }
    return tx.policyVersion.create({ data })
  })
  const mediator = await as(MEDIATOR)
  await mediator.goto('/admin/policies')
  await mediator.getByRole('link', { name: `Take back… version ${made.version}` }).click()
  await mediator.getByText('Take this version back…').click()
  await mediator.getByRole('button', { name: 'Take this version back', exact: true }).click()
  await expect(mediator.getByText('The version is taken back')).toBeVisible()
  await expect(mediator.getByRole('heading', { level: 1 })).toHaveText(`house ${made.version}, taken back`)
  expect(await reader.policyVersion.count({ where: { id: made.id } })).toBe(0)
  await mediator.goto('/admin/audit')
  await expect(
    mediator.getByText(`Took version ${made.version} of the policy “house” back before it began`).first(),
  ).toBeVisible()
})

test('T4 a text that is no policy is kept as it was typed, told what is wrong, and cannot be checked', async ({
  as,
}) => {
  const mediator = await as(MEDIATOR)
  await begun(mediator, 'Half written')
  await mediator.getByRole('tab', { name: 'Text' }).click()
  const text = mediator.getByLabel('The policy as JSON')
  const typed = (await text.inputValue()).replace('"cancels"', '"perhaps"')
  await text.fill(typed)
  await mediator.getByRole('button', { name: 'Save the text' }).click()
  await expect(mediator.locator('[data-problem="request.silence"]')).toContainText('"cancels", "lapses"')
  await expect(text).toHaveValue(typed)
  await expect(mediator.getByRole('button', { name: 'Check', exact: true })).toHaveCount(0)
  await mediator.locator('[data-problem="request.silence"] a').click()
  await choose(mediator, 'The order goes on')
  await mediator.getByRole('button', { name: 'Save this value' }).click()
  await expect(mediator.locator('main [data-status="unchecked"]').first()).toBeVisible()

  // What cannot be read at all cannot be compared either: nothing is said of it to have changed.
  await mediator.getByRole('tab', { name: 'Text' }).click()
  await text.fill('{ half')
  await mediator.getByRole('button', { name: 'Save the text' }).click()
  await mediator.getByRole('tab', { name: 'Changes', exact: true }).click()
  await expect(mediator).toHaveURL(/view=changes/)
  await expect(text).toHaveValue('{ half')
})

test('F1 policies are the mediators’ to see and to write', async ({ as }) => {
  const seller = await as(SELLER)
  for (const path of ['', '/compare', '/drafts/new', '/drafts/some-draft', '/drafts/some-draft/publish'])
    expect((await seller.request.get(`/admin/policies${path}`)).status(), path).toBe(404)
})
