import type { Page } from '@playwright/test'
import { reader } from '@/lib/db'
import type { Move } from '@/lib/law/command'
import { movesOf, ruleOf } from '@/lib/law/table'
import { type Before, beforeMoves, type Side } from './before-moves'
import { BUYER, buy, expect, given, MEDIATOR, order, pass, SELLER, test } from './fixtures'

// Every move of both sides, by its own form and without a script: what the law lets somebody do, a page lets them do.

const emails = { buyer: BUYER, seller: SELLER, mediator: MEDIATOR }

async function bring(number: string, steps: readonly Before[]): Promise<void> {
  for (const step of steps) {
    if (typeof step === 'number') await pass(step)
    else {
      const [by, command] = step
      await given(emails[by], by, number, typeof command === 'function' ? command(number) : command)
    }
  }
}

const made = async (number: string, side: Side, move: Move) =>
  reader.historyEntry.count({ where: { order: { number }, by: side, move } })

/** Whatever a form asks for, said in the plainest way. */
async function fill(page: Page): Promise<void> {
  const form = page.locator('main form:has(button[type=submit]:visible)')
  for (const box of await form.getByRole('textbox').all())
    if ((await box.isVisible()) && (await box.inputValue()) === '')
      await box.fill((await box.getAttribute('inputmode')) ? '1' : 'PL 12345')
  const groups = await form
    .locator('input[type=radio]:not(:checked)')
    .evaluateAll((radios) => [...new Set(radios.map((radio) => (radio as HTMLInputElement).name))])
  for (const name of groups) {
    const group = form.locator(`input[type=radio][name="${name}"]`)
    if ((await group.and(page.locator(':checked')).count()) === 0) await group.first().check()
  }
}

/** Goes from the order's page through the door of the move, until the history has it. */
async function make(page: Page, number: string, side: Side, move: Move): Promise<void> {
  await page.goto(side === 'buyer' ? `/orders/${number}` : `/seller/orders/${number}`)
  const door = page.locator(`[data-move="${move}"]`).first()
  await door.waitFor()
  const link = door.locator('a:not([href^="/rules"])')
  const summary = door.locator('summary')
  if (await summary.count()) await summary.first().click()
  else if (await link.count()) await link.first().click()
  // At most a preview comes between the form and the move.
  for (let turn = 0; turn < 3 && (await made(number, side, move)) === 0; turn += 1) {
    await fill(page)
    const within = page.locator(`[data-move="${move}"] button[type=submit]:visible`)
    const button = (await within.count())
      ? within.first()
      : page.locator('main form button[type=submit]:visible').last()
    await button.click()
  }
}

for (const side of ['buyer', 'seller'] as const)
  for (const move of movesOf(side)) {
    const before = beforeMoves[side][move]
    test(`${ruleOf(move)} by its form: the ${side} makes the move ${move}`, async ({ as }) => {
      if (move === 'pay') {
        const { numbers } = await order()
        const [number = ''] = numbers
        await make(await as(BUYER), number, side, move)
        return expect.poll(() => made(number, side, move)).toBe(1)
      }
      if (!before) throw new Error(`${move} has no way to it in before-moves.ts`)
      const [number = ''] = await buy()
      await bring(number, before)
      await make(await as(emails[side]), number, side, move)
      await expect.poll(() => made(number, side, move)).toBe(1)
    })
  }
