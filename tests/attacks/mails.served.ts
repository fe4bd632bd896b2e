import { beforeAll, describe, expect, test } from 'vitest'
import { reader } from '@/lib/db'
import { quiet } from './digest'
import { secrets } from './leaks'

/** A number of an order, as it stands in words. */
const NUMBERED = /\bR\d{8}\b/g

const mails = () => reader.mail.findMany({ select: { to: true, subject: true, text: true, html: true } })
type Mail = Awaited<ReturnType<typeof mails>>[number]

/** What the shop wrote to people: all of it, once nothing is left to be sent. */
let written: readonly Mail[] = []

beforeAll(async () => {
  await quiet()
  written = await mails()
})

const said = ({ subject, text, html }: Mail) => [subject, text, html].join('\n')

describe('C17 F1 mails say nothing that is not their reader’s', () => {
  test('F1 no mail has a secret in it, or an address that is not its reader’s own', async () => {
    const hidden = await secrets()
    const addresses = (await reader.user.findMany({ select: { email: true } })).map(({ email }) => email)
    const wrong = written.flatMap((mail) =>
      [...hidden, ...addresses.filter((address) => address !== mail.to)]
        .filter((secret) => said(mail).includes(secret))
        .map((secret) => `${mail.to}, “${mail.subject}”: ${secret}`),
    )
    expect(written.length).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  test('F1 a mail is of orders its reader has a part in, and says where things are sent only of those', async () => {
    const orders = await reader.order.findMany({
      select: {
        number: true,
        buyer: { select: { email: true } },
        store: { select: { owner: { select: { email: true } } } },
        checkout: { select: { street: true } },
      },
    })
    const mediators = await reader.user.findMany({ where: { isMediator: true }, select: { email: true } })
    const readers = new Map(
      orders.map(({ number, buyer, store }) => [
        number,
        new Set([buyer.email, store.owner.email, ...mediators.map(({ email }) => email)]),
      ]),
    )
    const streets = new Map<string, Set<string>>()
    for (const { number, checkout } of orders)
      streets.set(checkout.street, new Set([...(streets.get(checkout.street) ?? []), ...(readers.get(number) ?? [])]))
    const wrong = written.flatMap((mail) => [
      ...(said(mail).match(NUMBERED) ?? []).filter((number) => !readers.get(number)?.has(mail.to)),
      ...[...streets]
        .filter(([street, of]) => said(mail).includes(street) && !of.has(mail.to))
        .map(([street]) => street),
    ])
    expect(written.some((mail) => said(mail).match(NUMBERED))).toBe(true)
    expect(wrong).toEqual([])
  })
})
