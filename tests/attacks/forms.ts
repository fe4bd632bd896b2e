import { randomUUID } from 'node:crypto'
import { reader } from '@/lib/db'
import { partiesOf } from '@/lib/orders/party'
import type { Action } from './doors'
import type { Person } from './people'
import { draftOf } from './things'

/** What an attempt is about: an order with whatever hangs on it, all of it somebody's. */
export type Target = Awaited<ReturnType<typeof targets>>[number]

/** Every order, with what belongs to it and to its store. */
export async function targets() {
  const [orders, draft] = await Promise.all([
    reader.order.findMany({
      orderBy: { number: 'asc' },
      include: {
        store: { include: { products: { select: { id: true, slug: true } } } },
        disputes: { select: { id: true }, orderBy: { number: 'desc' } },
        mediationCases: { select: { id: true } },
        thread: { select: { id: true } },
        parcels: { select: { tracking: true } },
        lines: { select: { number: true } },
      },
    }),
    draftOf(),
  ])
  return orders.map((order) => ({ ...order, draft }))
}

/** What somebody is to it. */
export const partiesTo = (target: Target, { viewer }: Person) => (viewer ? partiesOf(viewer, target) : [])

/**
 * A form that any action takes: every field that one of them reads, filled in so that it gets as far as asking who sent it.
 * What one name means differently to two of them is told apart by where the action is.
 */
export function fieldsFor({ file, name }: Action, of: Target): Fields {
  const [product] = of.store.products
  const fields: Record<string, string> = {
    ...{ number: of.number, seen: String(of.version), case: of.disputes[0]?.id ?? 'none' },
    ...{ claim: of.mediationCases[0]?.id ?? 'none', thread: of.thread?.id ?? 'none', orderId: of.id },
    ...{
      move: 'cancel',
      reason: 'changed-mind',
      note: 'So it is.',
      parts: '',
      days: '2',
      proposal: '1',
      intent: 'ask',
    },
    ...{ recipient: 'Ana', street: 'Calle Nueva 8', postcode: '28013', city: 'Madrid', country: 'Spain' },
    ...{ key: randomUUID(), carrier: 'Postline', tracking: `X${of.number}`, was: of.parcels[0]?.tracking ?? 'none' },
    ...{ story: 'It is a long tale.', wanted: '1', amount: '1', because: 'other', fault: 'nobody', pardon: 'no' },
    ...{ verdict: 'no', reasoning: 'So it was.', stars: '5', text: 'Hello there.', form: randomUUID() },
    ...{ row: `${of.number}~${of.version}`, rows: `${of.number},Postline,X${of.number}`, only: 'ship' },
    ...{ store: of.store.id, count: '48', unit: 'hours', closure: 'none', products: product?.id ?? '' },
    ...{ from: '2030-01-01', until: '2030-01-02', id: of.draft.id, when: 'now', at: '2031-01-01T00:00' },
    ...{ kind: 'decline', by: '1h', means: 'card', how: 'won', slug: product?.slug ?? '', quantity: '1' },
    ...{ email: 'nobody@example.com', password: 'not the password', present: 'not the password' },
    ...{ next: 'quite another password', again: 'quite another password' },
  }
  return { ...fields, ...differently(`${file}#${name}`, of) }
}

function differently(action: string, of: Target): Fields {
  const [room = ''] = action.split('/actions.ts')
  if (room === 'app/admin/policies/drafts')
    return { seen: of.draft.hash, from: 'house', name: 'Taken', path: 'payment.within', text: '{}' }
  if (action.endsWith('#addEvidence')) return { files: picture() }
  if (action.endsWith('#openDispute')) return { reason: 'damaged' }
  if (action.endsWith('#answer'))
    return { move: room === 'app/seller/orders/[number]' ? 'accept-address' : 'agree-extension' }
  if (/#(refuseRequest|callOff)$/.test(action))
    return { because: 'unwilling', ...(action.endsWith('#callOff') && { because: 'cannot-ship' }) }
  if (action === 'app/messages/actions.ts#ask') return { store: of.store.slug, product: '' }
  if (action === 'app/notifications/actions.ts#markAllRead') return { until: '8000000000000' }
  if (action === 'app/admin/disputes/actions.ts#addNote') return { note: 'Look at the pictures.' }
  if (action === 'app/admin/clock/actions.ts#reportParcel') return { move: 'deliver' }
  if (action === 'app/sign-in/actions.ts#signIn') return { next: '/' }
  return {}
}

const picture = () => new File([Buffer.from(PIXEL, 'base64')], 'lid.png', { type: 'image/png' })
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

type Fields = Readonly<Record<string, string | File>>

/** A form as a page without a script sends it: to an action that is handed the form alone, or what it last answered as well. */
export function plainForm({ id }: Action, fields: Fields): FormData {
  const form = new FormData()
  if (takesState(id)) {
    form.set('$ACTION_REF_1', '')
    form.set('$ACTION_1:0', JSON.stringify({ id, bound: '$@1' }))
    form.set('$ACTION_1:1', JSON.stringify([{ errors: {}, values: {} }]))
    form.set('$ACTION_KEY', 'k0')
  } else form.set(`$ACTION_ID_${id}`, '')
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** The same as the script of a page sends it, with the header that names the action. */
export function calledForm({ id }: Action, fields: Fields): { body: FormData; headers: Record<string, string> } {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(`_1_${name}`, value)
  form.set('0', JSON.stringify(takesState(id) ? [{ errors: {}, values: {} }, '$K1'] : ['$K1']))
  return { body: form, headers: { 'next-action': id, accept: 'text/x-component' } }
}

// The first byte of an action's id says which arguments it takes: of six bits the first is the first.
const takesState = (id: string) => (Number.parseInt(id.slice(0, 2), 16) & 0b00100000) !== 0
