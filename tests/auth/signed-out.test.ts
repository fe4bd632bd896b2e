import { expect, test, vi } from 'vitest'
import * as cases from '@/app/admin/disputes/[id]/actions'
import { addNote } from '@/app/admin/disputes/actions'
import * as drafts from '@/app/admin/policies/drafts/actions'
import * as reviews from '@/app/admin/reviews/[number]/actions'
import { checkout } from '@/app/checkout/actions'
import { answerThread, ask } from '@/app/messages/actions'
import * as buyers from '@/app/orders/[number]/actions'
import { shipFromToday } from '@/app/seller/actions'
import * as sellers from '@/app/seller/orders/[number]/actions'
import { saveClosure } from '@/app/seller/settings/actions'
import { shipByTable } from '@/app/seller/ship/actions'
import { type FormState, untouched } from '@/lib/forms'

// Each form as a script of its page sends it, by somebody whose session has ended meanwhile.

vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers({ 'next-action': 'of a form' }),
}))

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Fields = Readonly<Record<string, string>>

const address = { recipient: 'Ana Ruiz', street: 'Calle Mayor 1', postcode: '28013', city: 'Madrid', country: 'ES' }
const key = '6f2f1c7e-1c1e-4c39-9d8e-0a4a3f1f9a11'
const ruling = { case: 'c1', number: 'R1', amount: '500', fault: 'seller', reasoning: 'It came broken.' }

const forms: readonly [string, Action, Fields][] = [
  ['a cancellation', buyers.cancelOrder, { number: 'R1', move: 'request', reason: 'other', note: 'Too low.' }],
  ['parts of an order', buyers.cancelOrder, { number: 'R1', move: 'cancel', 'part-1': '2', parts: '', note: 'Two.' }],
  ['another address', buyers.changeAddress, { number: 'R1', ...address, intent: 'ask', key }],
  ['an order with another address', buyers.changeAddress, { number: 'R1', ...address, intent: 'reorder', key }],
  ['a dispute', buyers.openDispute, { number: 'R1', reason: 'damaged', story: 'The lid.', wanted: '12' }],
  ['a complaint', buyers.fileComplaint, { number: 'R1', story: 'Never answered.' }],
  ['a refusal', sellers.refuseRequest, { number: 'R1', because: 'other', note: 'It is being made.' }],
  ['a parcel', shipFromToday, { number: 'R1', carrier: 'Post', tracking: 'T1' }],
  ['days away', saveClosure, { store: 's1', from: '2026-12-01', until: '2026-12-02', note: 'Fair.' }],
  ['a ruling', cases.giveRuling, ruling],
  ['a review', reviews.reviewComplaint, { number: 'R1', verdict: 'yes', reasoning: 'It is so.' }],
  ['an internal note', addNote, { number: 'R1', note: 'Ask the carrier.' }],
  ['a policy’s text', drafts.save, { id: 'd1', seen: 'h', text: 'x'.repeat(30_000) }],
  ['a policy’s value', drafts.setKnob, { id: 'd1', seen: 'h', path: 'request.answersWithin', typed: 'PT48H' }],
  ['a message', answerThread, { thread: 't1', text: 'Is it here yet?' }],
  ['a question', ask, { store: 'fennel', text: 'How tall is it?' }],
  ['a checkout', checkout, { ...address, means: 'card', intent: 'pay' }],
]

const formWith = (fields: Fields) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test.each(forms)('F1 %s by nobody is answered with all that was typed', async (_, action, fields) => {
  const { values, errors, signedOut } = await action(untouched, formWith(fields))
  expect({ signedOut, errors }).toEqual({ signedOut: true, errors: {} })
  // Of a policy only what its author can change goes back into the form.
  const typed = action === drafts.save ? { text: fields.text } : fields
  expect(values).toMatchObject(typed)
})

test('a table of parcels by nobody keeps its rows, and says that a file has to be chosen again', async () => {
  const file = new File(['R1,Post,T1'], 'parcels.csv')
  const form = formWith({ rows: 'R2,Post,T2', only: 'ship' })
  expect(await shipByTable({ text: '' }, form)).toEqual({ text: 'R2,Post,T2', signedOut: true })
  form.set('file', file)
  expect(await shipByTable({ text: '' }, form)).toMatchObject({
    signedOut: true,
    wrong: expect.stringMatching(/again/),
  })
})

test('files that came with a form have to be chosen again, which is said', async () => {
  const form = formWith({ number: 'R1', note: 'As it came.' })
  form.set('files', new File(['x'], 'lid.jpg'))
  expect(await buyers.addEvidence(untouched, form)).toMatchObject({ message: expect.stringMatching(/files again/) })
})

test('a checkout keeps the total its buyer has seen', async () => {
  const quote = { total: 1200 } as never
  const form = formWith({ ...address, means: 'card', intent: 'pay' })
  expect(await checkout({ ...untouched, quote }, form)).toMatchObject({ signedOut: true, quote })
})
