import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { lookingFor as ordersLookedFor } from '@/app/orders/looking'
import { asked } from '@/lib/address'
import { lookingFor as logLookedFor } from '@/lib/audit/looking'
import { newPassword, presentPassword, saysWhoItIs } from '@/lib/auth/new-password'
import { nextPath } from '@/lib/auth/next-path'
import { readToken } from '@/lib/auth/token'
import { readBasket, writeBasket } from '@/lib/buying/basket'
import { readCheckout, readOrder, slugsIn } from '@/lib/buying/purchase-form'
import { checkoutAddress, wishesOf } from '@/lib/buying/wish'
import { whose } from '@/lib/doors/both-sides'
import { readFeedback } from '@/lib/doors/feedback-form'
import { amount, check, formOf as formOrNothing, line, text as lines, typed } from '@/lib/forms'
import { readMessage } from '@/lib/messages/message-form'
import { parcelLabel } from '@/lib/orders/parcel-form'
import { boxesOf, readParts, writeParts } from '@/lib/orders/parts-form'
import { lookingFor as sellerLookedFor } from '@/lib/orders/queries/seller-looking'
import { requestIdOf } from '@/lib/request-id'
import { openMarket } from '../orders/fixtures'
import { digests } from './digest'
import { always, alwaysLater, formOf, json, MANY, queryOf, text } from './hostile'

let before: Record<string, string>
beforeAll(async () => {
  await openMarket()
  before = await digests()
})

// A form that is refused says so beside a field, in a sentence.
const says = (read: object) =>
  'data' in read ||
  'written' in read ||
  Object.values((read as { state: { errors: object } }).state.errors).every((said) => said !== '')

describe(`${MANY} hostile inputs at each door: nothing breaks, and what is wrong is said`, () => {
  test('forms: what a line, a text, an amount and a parcel’s label may be', () => {
    const shape = z.object({
      ...whose,
      ...parcelLabel,
      story: lines(2_000),
      name: line(80, 'Enter a name.', 'the name'),
      amount,
    })
    always(formOf(['number', 'seen', 'carrier', 'tracking', 'story', 'name', 'amount']), (form) =>
      says(check(shape, form)),
    )
  })

  test('forms: what is no form at all is an empty one', () =>
    always(
      json,
      (sent) => [...formOrNothing(sent).keys()].length === 0 && Object.keys(typed(sent as FormData)).length === 0,
    ))

  test('forms: a checkout', () =>
    always(
      formOf([
        'items',
        'coupon',
        'means',
        'walletAmount',
        'key',
        'from',
        'recipient',
        'quantity-a',
        'price-a',
        'from-a',
      ]),
      (form) => says(readOrder(form)) && says(readCheckout(form)) && slugsIn(form).length <= 20,
    ))

  test('forms: feedback, the parts of an order, a message', async () => {
    always(formOf(['number', 'stars', 'text', 'stars-1', 'text-1', 'stars-999999']), (form) => says(readFeedback(form)))
    always(text, (written) => Array.isArray(readParts(written || '1:1')) && writeParts(readParts(written)) !== null)
    // Each of another person, so that none is told to wait.
    const message = async (form: FormData) => says(await readMessage(form, randomUUID()))
    await alwaysLater(formOf(['text', 'form', 'files', 'thread']), message, 2_000)
    always(formOf(['intent', 'what', 'parts', 'line-1', 'line-2']), (form) => says({ data: boxesOf(form) }))
  })

  test('forms: passwords', () =>
    always(text, (typed) => {
      const read = newPassword.safeParse(typed)
      saysWhoItIs(typed, { name: typed, email: typed })
      // Whatever is taken is taken as it was typed.
      return presentPassword.safeParse(typed) && (!read.success || read.data === typed)
    }))

  test('addresses: what is looked for in the lists of orders and in the log', () =>
    always(
      queryOf(['q', 'who', 'what', 'from', 'to', 'before', 'after', 'status', 'sort', 'mark', 'source']),
      (query) => {
        for (const read of [ordersLookedFor, logLookedFor, sellerLookedFor]) JSON.stringify(read(query))
        return asked(query, 'q').length <= 200
      },
    ))

  test('addresses: what is to be bought, and where to go after signing in', () => {
    always(queryOf(['item', 'from']), (query) => checkoutAddress(wishesOf(query)).startsWith('/checkout?'))
    always(text, (given) => {
      const path = nextPath(given)
      return new URL(path, 'http://shop.invalid').origin === 'http://shop.invalid' && /^\/(?![/\\])/.test(path)
    })
  })

  test('cookies: a basket, and a session', async () => {
    always(fc.array(text, { maxLength: 6 }), (parts) => {
      const basket = readBasket(parts.join('~'))
      return readBasket(writeBasket(basket)).length === basket.length
    })
    await alwaysLater(text, async (token) => (await readToken(token)) === null, 2_000)
  })

  test('headers: the name of a request', () =>
    always(text, (given) => /^[\w-]{8,64}$/.test(requestIdOf({ get: () => given }))))

  afterAll(async () => {
    expect(await digests()).toEqual(before)
  })
})
