import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
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
import { csv } from '@/lib/csv'
import { safeName } from '@/lib/files/name'
import { amount, check, formOf as formOrNothing, line, text as lines, typed } from '@/lib/forms'
import house from '@/lib/law/policies/house.json'
import { readMessage } from '@/lib/messages/message-form'
import { whose } from '@/lib/orders/both-sides'
import { readFeedback } from '@/lib/orders/feedback-form'
import { parcelLabel } from '@/lib/orders/parcel-form'
import { readParts, writeParts } from '@/lib/orders/parts-form'
import { lookingFor as sellerLookedFor } from '@/lib/orders/queries/seller-looking'
import { shipMany } from '@/lib/orders/ship-many'
import { duration } from '@/lib/policy/duration'
import { documentText, readText } from '@/lib/policy/text'
import { requestIdOf } from '@/lib/request-id'
import { readScenario } from '@/lib/scenario/read'
import { checkCommand } from '@/scripts/law-check'
import { playCommand } from '@/scripts/law-play'
import { openMarket, SELLER, userId } from '../orders/fixtures'
import { digests } from './digest'
import { always, alwaysLater, formOf, json, MANY, oneWrong, queryOf, text } from './hostile'

const scenario = JSON.parse(readFileSync('tests/scenarios/guide-a/refused-then-72-hours.json', 'utf8'))
const SLOW = { timeout: 60_000 }

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
  test('forms: what a line, a text, an amount and a parcel’s label may be', SLOW, () => {
    const shape = z.object({ ...whose, ...parcelLabel, story: lines(2_000), name: line(80, 'Enter a name.'), amount })
    always(formOf(['number', 'seen', 'carrier', 'tracking', 'story', 'name', 'amount']), (form) =>
      says(check(shape, form)),
    )
  })

  test('forms: what is no form at all is an empty one', SLOW, () =>
    always(
      json,
      (sent) => [...formOrNothing(sent).keys()].length === 0 && Object.keys(typed(sent as FormData)).length === 0,
    ),
  )

  test('forms: a checkout', SLOW, () =>
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
    ),
  )

  test('forms: feedback, the parts of an order, a message', SLOW, async () => {
    always(formOf(['number', 'stars', 'text', 'stars-1', 'text-1', 'stars-999999']), (form) => says(readFeedback(form)))
    always(text, (written) => Array.isArray(readParts(written || '1:1')) && writeParts(readParts(written)) !== null)
    await alwaysLater(formOf(['text', 'form', 'files', 'thread']), async (form) => says(await readMessage(form)))
  })

  test('forms: passwords', SLOW, () =>
    always(text, (typed) => {
      const read = newPassword.safeParse(typed)
      saysWhoItIs(typed, { name: typed, email: typed })
      // Whatever is taken is taken as it was typed.
      return presentPassword.safeParse(typed) && (!read.success || read.data === typed)
    }),
  )

  test('addresses: what is looked for in the lists of orders and in the log', SLOW, () =>
    always(
      queryOf(['q', 'who', 'what', 'from', 'to', 'before', 'after', 'status', 'sort', 'mark', 'source']),
      (query) => {
        for (const read of [ordersLookedFor, logLookedFor, sellerLookedFor]) JSON.stringify(read(query))
        return asked(query, 'q').length <= 200
      },
    ),
  )

  test('addresses: what is to be bought, and where to go after signing in', SLOW, () => {
    always(queryOf(['item', 'from']), (query) => checkoutAddress(wishesOf(query)).startsWith('/checkout?'))
    always(text, (given) => {
      const path = nextPath(given)
      return new URL(path, 'http://shop.invalid').origin === 'http://shop.invalid' && /^\/(?![/\\])/.test(path)
    })
  })

  test('cookies: a basket, and a session', SLOW, async () => {
    always(fc.array(text, { maxLength: 6 }), (parts) => {
      const basket = readBasket(parts.join('~'))
      return readBasket(writeBasket(basket)).length === basket.length
    })
    await alwaysLater(text, async (token) => (await readToken(token)) === null, 2_000)
  })

  test('headers: the name of a request', SLOW, () =>
    always(text, (given) => /^[\w-]{8,64}$/.test(requestIdOf({ get: () => given }))),
  )

  test('tables: shipping by a list, some hundred against the database', SLOW, async () => {
    const seller = await userId(SELLER)
    const row = fc.array(text, { maxLength: 4 }).map((cells) => cells.join(','))
    const table = fc.array(row, { maxLength: 3 }).map((rows) => rows.join('\n'))
    await alwaysLater(table, (sent) => shipMany(seller, sent, 'check'), 400)
  })

  test('policies: any text, any JSON, and a right one with one thing wrong', SLOW, () => {
    const judged = (typed: string) => {
      const read = readText(typed)
      return read.policy !== undefined || (read.problems ?? []).every(({ message }) => message !== '')
    }
    always(text, judged)
    always(json, (document) => judged(JSON.stringify(document)))
    always(json, (document) => documentText(document) !== '', 1_000)
    always(oneWrong(house), (document) => judged(JSON.stringify(document)), 600)
    always(text, (given) => duration.safeParse(given) !== null)
  })

  test('scenarios: any JSON, and a right one with one thing wrong', SLOW, () => {
    const judged = (document: unknown) => {
      const read = readScenario(document)
      return 'scenario' in read || (read.problems.length > 0 && read.problems.every(({ message }) => message !== ''))
    }
    always(json, judged)
    always(oneWrong(scenario), judged, 600)
  })

  test('command lines: checking and playing what is not there end with 2 and a sentence', SLOW, async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await alwaysLater(
      fc.array(text, { maxLength: 3 }),
      async (args) => (await checkCommand(args)) === 2 && (await playCommand(args)) === 2,
    )
    expect(said.mock.calls.every(([sentence]) => String(sentence).length > 10)).toBe(true)
    said.mockRestore()
  })

  test('names of files', SLOW, () =>
    always(text, (given) => {
      const name = safeName(given, 'webp')
      return /^[^/\\\0\u202e<>:"|?*]{1,}\.webp$/.test(name) && !name.startsWith('.') && [...name].length <= 85
    }),
  )

  test('CSV: no cell of a table that leaves the shop begins as a formula does', SLOW, () =>
    always(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
      const table = csv(
        cells.map(() => 'Head'),
        [cells],
      )
      const [, row = []] = parse(table, { bom: true, relax_column_count: true }) as string[][]
      return row.every((cell) => !/^[=+\-@\t\r＝＋－＠]/.test(cell))
    }),
  )

  test('settings: a bad one ends the process with a sentence, and no secret in it', SLOW, async () => {
    const names = [
      'DATABASE_URL',
      'PORT',
      'SIMULATION',
      'NEXTAUTH_SECRET',
      'NEXTAUTH_URL',
      'SMTP_URL',
      'METRICS_TOKEN',
      'LOG_LEVEL',
      'FILES_DIR',
    ]
    const kept = { ...process.env }
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const ended = vi.spyOn(process, 'exit').mockImplementation((() => {
      throw new Error('ended')
    }) as never)
    const given = fc.dictionary(
      fc.constantFrom(...names),
      text.filter((value) => !value.includes('\0')),
      { maxKeys: 4 },
    )
    await alwaysLater(
      given,
      async (settings) => {
        vi.resetModules()
        said.mockClear()
        Object.assign(process.env, settings)
        const read = await import('@/lib/env').then(
          () => 'read',
          (error: Error) => error.message,
        )
        for (const name of Object.keys(settings)) process.env[name] = kept[name] ?? ''
        const words = said.mock.calls.flat().join('\n')
        const secret = settings.NEXTAUTH_SECRET ?? ''
        return (
          read === 'read' ||
          (read === 'ended' && words.includes('it should be') && (secret.length < 8 || !words.includes(secret)))
        )
      },
      200,
    )
    ended.mockRestore()
    said.mockRestore()
  })

  afterAll(async () => {
    expect(await digests()).toEqual(before)
  })
})
