import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { signIn } from '@/lib/auth/sign-in'
import { place } from '@/lib/buying/place'
import { now } from '@/lib/clock'
import { inTransaction, reader } from '@/lib/db'
import { minor } from '@/lib/law/money'
import { addAccount, newAccount } from '@/lib/operator/accounts'
import { beginShop, standingOfShop } from '@/lib/operator/begin'
import { newStore, openStore } from '@/lib/operator/stores'
import { versionInForce } from '@/lib/policy/versions'
import { addresses } from '@/prisma/seed/people'
import { emptied } from '../emptied'

const PASSWORD = 'nine grey dogs walk'
const account = (email: string, more = {}) =>
  newAccount.parse({ email, name: 'Amara Osei', password: PASSWORD, ...more })
const store = (more = {}) =>
  newStore.parse({
    ...{ owner: 'teresa@shop.example', name: 'Fénnel & Slip', shipsFrom: 'Aveiro' },
    tagline: 'Pots',
    ...more,
  })
const enters = async (email: string) => (await signIn(email, PASSWORD, '192.0.2.1')).is === 'signed-in'
const everything = async () => [
  await reader.user.findMany(),
  await reader.policyVersion.findMany(),
  await reader.store.findMany(),
]

afterEach(emptied)

describe('beginning a shop', () => {
  test('puts the house policy in force and lets one mediator in', async () => {
    expect(await standingOfShop()).toBe('empty')
    const begun = await beginShop(account('Amara@Shop.example'))
    expect(begun).toEqual({ is: 'begun', policy: true, mediator: true })
    expect(await standingOfShop()).toBe('begun')
    expect(await versionInForce(await now())).toMatchObject({ name: 'house', version: 1 })
    const mediator = await reader.user.findUniqueOrThrow({ where: { email: 'amara@shop.example' } })
    expect(mediator).toMatchObject({ name: 'Amara Osei', isMediator: true })
    expect(await enters('amara@shop.example')).toBe(true)
    const kinds = (await reader.deed.findMany({ where: { actorId: null } })).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['account-made', 'policy-published'])
  })

  test('again, by the same or by somebody else, changes nothing', async () => {
    await beginShop(account('amara@shop.example'))
    const before = await everything()
    for (const email of ['amara@shop.example', 'leif@shop.example'])
      expect(await beginShop(account(email, { password: 'ten other words here' }))).toEqual({ is: 'begun-before' })
    expect(await everything()).toEqual(before)
  })

  test('by two at once it is begun once', async () => {
    const begun = await Promise.all(['amara', 'leif'].map((name) => beginShop(account(`${name}@shop.example`))))
    expect(begun.map(({ is }) => is).sort()).toEqual(['begun', 'begun-before'])
    expect((await everything()).map((rows) => rows.length)).toEqual([1, 1, 0])
  })

  test('makes nobody a mediator who is something else', async () => {
    await addAccount(account('teresa@shop.example'))
    expect(await beginShop(account('teresa@shop.example'))).toEqual({ is: 'taken' })
    expect(await standingOfShop()).toBe('empty')
  })

  test('sees the demo market, whose password everybody knows', async () => {
    await addAccount(account('mediator@example.com', { isMediator: true }))
    expect(await standingOfShop()).toBe('demo')
  })
})

describe('people and stores', () => {
  test('a person is added once, and can sign in', async () => {
    expect(await addAccount(account('teresa@shop.example'))).toBe('added')
    expect(await addAccount(account(' Teresa@shop.example', { isMediator: true }))).toBe('known')
    expect(await reader.user.findMany()).toMatchObject([{ email: 'teresa@shop.example', isMediator: false }])
    expect(await enters('teresa@shop.example')).toBe(true)
  })

  test.each([
    ['email', { email: 'teresa' }],
    ['name', { name: ' ' }],
    ['password', { password: 'demo-password' }],
    ['password', { password: 'eleven char' }],
    ['password', { password: 'Teresa.Fontes' }],
    ['password', { password: undefined }],
  ])('nobody is added whose %s is none: %j', (field, wrong) => {
    const given = { email: 'teresa@shop.example', name: 'Teresa Fontes', password: PASSWORD, ...wrong }
    expect(newAccount.safeParse(given).error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  test('a store is opened once, for somebody who is there, at an address of its own', async () => {
    expect(await openStore(store())).toBe('no-owner')
    for (const email of ['teresa@shop.example', 'willem@shop.example']) await addAccount(account(email))
    expect(await openStore(store())).toBe('opened')
    expect(await openStore(store())).toBe('known')
    expect(await openStore(store({ owner: 'willem@shop.example' }))).toBe('taken')
    // Another one of the same owner is another one, and not there already.
    expect(await openStore(store({ name: 'Fennel and Slip' }))).toBe('taken')
    expect(await reader.store.findMany({ include: { owner: true } })).toMatchObject([
      { slug: 'fennel-and-slip', name: 'Fénnel & Slip', ratingCount: 0, owner: { email: 'teresa@shop.example' } },
    ])
  })

  test('in a shop that has begun people buy from each other', async () => {
    await beginShop(account('amara@shop.example'))
    for (const email of ['teresa@shop.example', 'ines@shop.example']) await addAccount(account(email))
    await openStore(store())
    const { id: storeId } = await reader.store.findFirstOrThrow()
    const product = await inTransaction(async (tx) => {
      const { id: categoryId } = await tx.category.create({ data: { slug: 'pots', name: 'Pots' } })
      const goods = { slug: 'pot', title: 'A pot', description: '', facts: [], picture: '/icon.svg', alt: '' }
      const terms = { currency: 'EUR', price: 2_000, shippingFee: 0, cancelKind: 'at-will', source: 'merchant' }
      return tx.product.create({ data: { ...goods, ...terms, ratingAverage: 0, ratingCount: 0, storeId, categoryId } })
    })
    const buyer = await reader.user.findUniqueOrThrow({ where: { email: 'ines@shop.example' } })
    const items = [{ productId: product.id, quantity: 1 }]
    const wish = { key: randomUUID(), items, coupons: [], fromWallet: minor(0), foundBy: 'direct' } as const
    const placed = await place(buyer.id, { ...wish, address: addresses['buyer@example.com'] }, { at: await now() })
    expect(placed.is).toBe('placed')
  })

  test('a name without a letter for an address needs one said', () => {
    expect(() => store({ name: '漢字' })).toThrow()
    expect(store({ name: '漢字', slug: 'kanji' }).slug).toBe('kanji')
    expect(store({ name: `${'a'.repeat(59)} & sons` }).slug).toBe('a'.repeat(59))
  })
})
