import { reader } from '@/lib/db'
import type { Move } from '@/lib/law/command'
import { minor } from '@/lib/law/money'
import type { Person } from '@/lib/law/order'
import type { PersonalCommand } from '@/lib/orders/party'

/** What happens before a move: somebody's command, or hours that pass. */
export type Before =
  | number
  | readonly [Person, PersonalCommand | ((number: string) => PersonalCommand | Promise<PersonalCommand>)]

/** The moves somebody with a side in the order can make, as the types of the law have them. */
export type Side = Extract<Person, 'buyer' | 'seller'>

const verified: readonly Before[] = [25]
const requested: readonly Before[] = [...verified, ['buyer', { move: 'request', reason: 'changed-mind' }]]
const shipped: readonly Before[] = [
  ...verified,
  ['seller', (number) => ({ move: 'ship', carrier: 'Postline', tracking: `PL-${number}` })],
]
const delivered: readonly Before[] = [...shipped, 24 * 7]
const disputed: readonly Before[] = [
  ...delivered,
  ['buyer', { move: 'open-dispute', reason: 'damaged', story: 'The lid arrived broken.', wanted: minor(3000) }],
]
const proposed = (by: Side, withReturn = false): readonly Before[] => [
  ...disputed,
  [by, { move: 'propose', amount: minor(2000), withReturn }],
]
const ruled: readonly Before[] = [
  ...disputed,
  ['buyer', { move: 'escalate' }],
  ['mediator', { move: 'rule', amount: minor(1000), fault: 'seller', reasoning: 'The lid alone.', atOnce: true }],
]
/** Everything back: only then are there points a seller can appeal against. */
const ruledInFull: readonly Before[] = [
  ...disputed,
  ['buyer', { move: 'escalate' }],
  [
    'mediator',
    async (number) => {
      const { total } = await reader.order.findUniqueOrThrow({ where: { number } })
      return { move: 'rule', amount: minor(total), fault: 'seller', reasoning: 'Broken all over.', atOnce: true }
    },
  ],
]
const agreedWithReturn: readonly Before[] = [
  ...proposed('seller', true),
  ['buyer', { move: 'accept-proposal', number: 1 }],
]
const sentBack: readonly Before[] = [
  ...agreedWithReturn,
  ['buyer', (number) => ({ move: 'send-back', carrier: 'Postline', tracking: `BACK-${number}` })],
]
const sellersFault: readonly Before[] = [
  ...verified,
  ['buyer', { move: 'request', reason: 'out-of-stock' }],
  ['seller', { move: 'accept' }],
]
const extension = (by: Side): readonly Before[] => [...verified, [by, { move: 'propose-extension', days: 3 }]]
const to = {
  recipient: 'Ines Marchetti',
  street: 'Via Saragozza 91',
  postcode: '40123',
  city: 'Bologna',
  country: 'Italy',
}
const addressAsked: readonly Before[] = [...verified, ['buyer', { move: 'ask-address', to }]]

/** How a paid order comes to where each move is open. A move of a side that is not here has no journey, and a test says so. */
export const beforeMoves: Readonly<Record<Side, { readonly [M in Move]?: readonly Before[] }>> = {
  buyer: {
    cancel: [],
    request: verified,
    withdraw: requested,
    'propose-extension': verified,
    'agree-extension': extension('seller'),
    'decline-extension': extension('seller'),
    'ask-address': verified,
    'open-dispute': delivered,
    propose: disputed,
    'accept-proposal': proposed('seller'),
    escalate: disputed,
    appeal: ruled,
    'send-back': agreedWithReturn,
    'extend-protection': disputed,
    'file-complaint': sellersFault,
    'leave-feedback': [...shipped, 24 * 30],
  },
  seller: {
    accept: requested,
    refuse: requested,
    'propose-extension': verified,
    'agree-extension': extension('buyer'),
    'decline-extension': extension('buyer'),
    'accept-address': addressAsked,
    'decline-address': addressAsked,
    'begin-processing': verified,
    ship: verified,
    'call-off': verified,
    'correct-parcel': shipped,
    'add-parcel': shipped,
    propose: disputed,
    'accept-proposal': proposed('buyer'),
    escalate: disputed,
    appeal: ruledInFull,
    'confirm-return': sentBack,
    'question-return': sentBack,
    'extend-protection': disputed,
    contest: sellersFault,
  },
}
