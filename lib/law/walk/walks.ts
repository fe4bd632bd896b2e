import type { Move } from '../command'
import type { Order } from '../order'
import type { Walk } from './world-of'

const PROMPT: readonly Move[] = ['confirm-capture', 'settle-refund']
/** Paid by card alone, and what is paid and refunded arrives at once. */
const BY_CARD = { promptly: PROMPT, means: ['card'] } as const
const PAYING: readonly Move[] = ['pay', 'cancel']
const ASKING: readonly Move[] = ['request', 'withdraw', 'accept', 'refuse']
const DISPUTING: readonly Move[] = ['open-dispute', 'escalate', 'rule']
const SENDING_BACK: readonly Move[] = ['send-back', 'confirm-return', 'question-return', 'rule']
const CHARGING_BACK: readonly Move[] = ['charge-back', 'win-chargeback', 'lose-chargeback']
const PARCELS: readonly Move[] = ['add-parcel', 'correct-parcel', 'pick-up', 'fail-pick-up', 'call-off', 'deliver']
const hasLeft = ({ fulfilment }: Order) => fulfilment.state === 'shipped'
const ONCE = { request: 1, 'open-dispute': 1 } as const

/** Every walk the law is proven by. A new family of moves is one more entry. */
export const WALKS: readonly Walk[] = [
  {
    name: 'core',
    about: 'paying, cancelling, asking, and shipping or not',
    speaks: [...PAYING, ...ASKING, ...DISPUTING, 'begin-processing', 'call-off', 'ship'],
    promptly: PROMPT,
    atMost: ONCE,
    stop: hasLeft,
  },
  {
    name: 'asking-again',
    about: 'asking a second time, and for things made to order',
    speaks: [...PAYING, ...ASKING, 'ship'],
    promptly: PROMPT,
    kinds: ['at-will', 'custom-made'],
    atMost: { request: 2 },
    stop: hasLeft,
  },
  {
    name: 'on-the-way',
    about: 'asking and disputing once the goods have left',
    speaks: [...ASKING, ...DISPUTING, 'deliver'],
    promptly: PROMPT,
    after: ['pay', 'ship'],
    atMost: ONCE,
  },
  {
    name: 'left-while-asking',
    about: 'shipping while a request is pending',
    speaks: [...DISPUTING, 'request', 'accept', 'deliver'],
    promptly: PROMPT,
    after: ['pay', 'request', 'ship'],
    atMost: { ...ONCE, request: 2 },
  },
  {
    name: 'parcels',
    about: 'parcels, picked up, called off, delivered or lost',
    speaks: ['ship', ...PARCELS, 'request', 'accept', 'cancel'],
    promptly: PROMPT,
    after: ['pay', 'ship'],
    atMost: ONCE,
  },
  {
    name: 'disputes',
    about: 'proposals, mediation and rulings',
    speaks: [...DISPUTING, 'propose', 'accept-proposal'],
    promptly: PROMPT,
    after: ['pay', 'ship', 'deliver'],
    atMost: { 'open-dispute': 1, propose: 2 },
  },
  {
    name: 'refunds',
    about: 'money that arrives late, fails and is sent again',
    speaks: ['pay', 'cancel', 'request', 'accept', 'confirm-capture', 'fail-capture', 'settle-refund', 'fail-refund'],
    promptly: [],
    means: ['card'],
    atMost: ONCE,
    stop: hasLeft,
  },
  {
    name: 'partial-refunds',
    about: 'a part of the money, and then the rest',
    speaks: ['open-dispute', 'rule', 'settle-refund'],
    promptly: ['confirm-capture'],
    after: ['pay', 'ship', 'open-dispute', 'escalate', 'rule'],
    means: ['card'],
    atMost: { 'open-dispute': 2 },
    // Two parts on their way and no more to come: each goes its way for itself.
    stop: ({ refunds, cancellation }) => refunds.length > 1 && cancellation.state !== 'cancelled',
  },
  {
    name: 'late-provider',
    about: 'payments declined, and money nobody expected any more',
    speaks: ['pay', 'cancel', 'ship', 'confirm-capture', 'fail-capture', 'decline-payment'],
    promptly: ['settle-refund'],
    means: ['card'],
    atMost: { 'decline-payment': 1 },
    stop: hasLeft,
    late: true,
  },
  {
    name: 'parts',
    about: 'some things cancelled, and the rest that goes on',
    speaks: ['cancel', 'request', 'withdraw', 'accept', 'refuse', 'ship'],
    ...BY_CARD,
    after: ['pay'],
    parted: true,
    atMost: ONCE,
    stop: hasLeft,
  },
  {
    name: 'more-time',
    about: 'more time to ship, asked for and answered',
    speaks: ['propose-extension', 'agree-extension', 'decline-extension', 'request', 'accept', 'ship'],
    promptly: PROMPT,
    after: ['pay'],
    atMost: { request: 1, 'propose-extension': 2 },
    stop: hasLeft,
  },
  {
    name: 'another-address',
    about: 'another address, asked for and answered',
    speaks: ['ask-address', 'accept-address', 'decline-address', 'cancel', 'ship'],
    promptly: PROMPT,
    after: ['pay'],
    atMost: { 'ask-address': 2 },
    stop: hasLeft,
  },
  {
    name: 'returns',
    about: 'goods sent back, and the money that waits for them',
    speaks: ['propose', 'accept-proposal', ...SENDING_BACK],
    ...BY_CARD,
    after: ['pay', 'ship', 'deliver', 'open-dispute'],
    atMost: { 'open-dispute': 1, propose: 1 },
  },
  {
    name: 'ruled-returns',
    about: 'rulings about parcels on their way, and what they wait for',
    speaks: ['rule', 'deliver', ...SENDING_BACK],
    ...BY_CARD,
    after: ['pay', 'ship', 'open-dispute', 'escalate'],
    atMost: { 'open-dispute': 1 },
  },
  {
    name: 'protection',
    about: 'protection that both sides extend, and disputes closed for nothing',
    speaks: ['extend-protection', 'open-dispute', 'propose', 'accept-proposal'],
    ...BY_CARD,
    after: ['pay', 'ship', 'deliver'],
    atMost: { 'open-dispute': 1, propose: 1 },
  },
  {
    name: 'appeals',
    about: 'rulings, and appeals against them',
    speaks: ['rule', 'appeal', 'rule-appeal'],
    ...BY_CARD,
    after: ['pay', 'ship', 'deliver', 'open-dispute', 'escalate'],
    atMost: { 'open-dispute': 1 },
  },
  {
    name: 'second-approvals',
    about: 'rulings that a second mediator looks at, and appeals against them',
    speaks: ['rule', 'approve-ruling', 'send-back-ruling', 'appeal', 'rule-appeal'],
    ...BY_CARD,
    after: ['pay', 'ship', 'deliver', 'open-dispute', 'escalate'],
    atMost: { 'open-dispute': 1 },
    dear: true,
  },
  {
    name: 'records',
    about: 'complaints about a seller, and points that are contested',
    speaks: ['request', 'accept', 'file-complaint', 'review-complaint', 'contest', 'review-contest'],
    ...BY_CARD,
    after: ['pay'],
    atMost: { request: 1 },
  },
  {
    name: 'feedback',
    about: 'feedback once it is over',
    speaks: ['cancel', 'ship', 'deliver', 'leave-feedback'],
    ...BY_CARD,
    after: ['pay'],
  },
  {
    name: 'chargebacks',
    about: 'money that the buyer’s bank takes back',
    speaks: ['cancel', 'ship', 'deliver', ...CHARGING_BACK],
    ...BY_CARD,
    after: ['pay'],
    atMost: { 'charge-back': 2 },
  },
  {
    name: 'chargebacks-in-dispute',
    about: 'money that the buyer’s bank takes back while it is disputed',
    speaks: ['open-dispute', 'propose', 'accept-proposal', ...CHARGING_BACK],
    ...BY_CARD,
    after: ['pay', 'ship', 'deliver', 'open-dispute'],
    atMost: { 'open-dispute': 1, propose: 1, 'charge-back': 1 },
  },
]
