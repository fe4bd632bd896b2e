import type { Locator, Page } from '@playwright/test'
import { reader } from '@/lib/db'
import type { Move } from '@/lib/law/command'
import { movesOf, ruleOf } from '@/lib/law/table'
import { type Before, beforeMoves, type Side } from './before-moves'
import { BUYER, buy, expect, given, MEDIATOR, order, pass, SELLER, test } from './fixtures'

// Every move of both sides, by its own form and without a script: what the law lets somebody do, a page lets them do.

// Each begins with an order of its own.
test.describe.configure({ mode: 'parallel' })

const emails = { buyer: BUYER, seller: SELLER, mediator: MEDIATOR }

async function bring(number: string, steps: readonly Before[]): Promise<void> {
  for (const step of steps) {
    if (typeof step === 'number') await pass(step)
    else {
      const [by, command] = step
      await given(emails[by], by, number, typeof command === 'function' ? await command(number) : command)
    }
  }
}

const made = async (number: string, side: Side, move: Move) =>
  reader.historyEntry.count({ where: { order: { number }, by: side, move } })

const BOXES = 'textarea, input[inputmode], input[type=text], input[list], input:not([type])'

/** Whatever the forms of a place ask for, said in the plainest way. */
async function fill(place: Locator): Promise<void> {
  const names = await place
    .locator('input[type=radio]')
    .evaluateAll((radios) => [...new Set(radios.map((radio) => (radio as HTMLInputElement).name))])
  for (const name of names) {
    const group = place.locator(`input[type=radio][name="${name}"]`)
    if ((await group.first().isVisible()) && (await group.locator(':scope:checked').count()) === 0)
      await group.first().check()
  }
  // An address that is asked for is another one than the order has.
  for (const street of await place.locator('[name=street]').all()) await street.fill('Via Saragozza 91')
  // Some boxes are there only once something was chosen.
  for (const box of await place.locator(BOXES).all())
    if ((await box.isVisible()) && (await box.inputValue()) === '')
      await box.fill((await box.getAttribute('inputmode')) ? '1' : 'PL 12345')
}

/** Goes from the order's page through the door of the move, until the history has it. */
async function make(page: Page, number: string, side: Side, move: Move): Promise<void> {
  await page.goto(side === 'buyer' ? `/orders/${number}` : `/seller/orders/${number}`)
  const doors = page.locator(`main [data-move="${move}"]`)
  await doors.first().waitFor()
  const here = doors.filter({ has: page.locator('button[type=submit]') })
  const isHere = (await here.count()) > 0
  const summary = here.locator('summary')
  const away = doors.locator('a:not([href^="/rules"])').first()
  if (!isHere) await Promise.all([page.waitForEvent('load'), away.click()])
  else if ((await summary.count()) > 0) await summary.first().click()
  // At most a preview comes between the form and the move.
  for (let turn = 0; turn < 2 && (await made(number, side, move)) === 0; turn += 1) {
    await fill(isHere ? here.first() : page.locator('main form'))
    // On a page of its own the last button is the one that goes on.
    const button = isHere
      ? here.locator('button[type=submit]').first()
      : page.locator('main form button[type=submit]').last()
    await Promise.all([page.waitForEvent('load'), button.click()])
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
