import { minor } from '@/lib/law/money'
import { addresses } from './people'
import { buyer, chargeback, type Happening, mediator, pay, type Story, says, seller, ship } from './story'

const BUYER = 'buyer@example.com'
const BUYER2 = 'buyer2@example.com'
const DAYS = 24

/** Delivered six days after it was shipped, and something is wrong with it. */
const disputed = (tracking: string, story: string, wanted: number): Happening[] => [
  pay(),
  ship(2 * DAYS, tracking),
  buyer(9 * DAYS, { move: 'open-dispute', reason: 'not-as-described', story, wanted: minor(wanted) }),
]

/** The two agree that the goods go back first, and the money then. */
const returnAgreed = (tracking: string, story: string, amount: number): Happening[] => [
  ...disputed(tracking, story, amount),
  seller(9 * DAYS + 5, {
    move: 'propose',
    amount: minor(amount),
    note: 'Send it back, please, and you get everything.',
    withReturn: true,
  }),
  buyer(9 * DAYS + 9, { move: 'accept-proposal', number: 1 }),
]

/** Cancelled on request, for a reason that is the seller's fault. */
const sellersFault = (reason: string): Happening[] => [
  pay(),
  buyer(30, { move: 'request', reason }),
  seller(45, { move: 'accept' }),
]

/** The orders that show what can happen beside the main road: at least one in every state of it under the house policy. */
export const storiesBeside: readonly Story[] = [
  {
    shows: 'more time to ship is proposed by the seller',
    numbers: ['R10000033'],
    buyer: BUYER,
    hoursAgo: 60,
    items: [['opal-table-lamp', 1]],
    happens: [pay(), seller(50, { move: 'propose-extension', days: 3 })],
  },
  {
    shows: 'another address is asked for',
    numbers: ['R10000034'],
    buyer: BUYER,
    hoursAgo: 50,
    items: [['speckled-mug', 2]],
    happens: [
      pay(),
      buyer(40, { move: 'ask-address', to: { ...addresses[BUYER], street: 'Via Saragozza 91', postcode: '40123' } }),
    ],
  },
  {
    shows: 'goes to another address than was ordered',
    numbers: ['R10000035'],
    buyer: BUYER2,
    hoursAgo: 62,
    items: [['olive-wood-board', 1]],
    happens: [
      pay(),
      buyer(30, { move: 'ask-address', to: { ...addresses[BUYER2], street: 'Karl-Heine-Strasse 55' } }),
      seller(44, { move: 'accept-address' }),
    ],
  },
  {
    shows: 'delivered; the buyer offers to extend protection',
    numbers: ['R10000036'],
    buyer: BUYER2,
    hoursAgo: 11 * DAYS,
    items: [['bottle-vase', 1]],
    happens: [pay(), ship(2 * DAYS, 'PL-196610'), buyer(9 * DAYS, { move: 'extend-protection' })],
  },
  {
    shows: 'delivered; both sides have extended protection',
    numbers: ['R10000037'],
    buyer: BUYER,
    hoursAgo: 12 * DAYS,
    items: [['arc-floor-lamp', 1]],
    happens: [
      pay(),
      ship(2 * DAYS, 'PL-194471'),
      buyer(9 * DAYS, { move: 'extend-protection' }),
      seller(9 * DAYS + 6, { move: 'extend-protection' }),
    ],
  },
  {
    shows: 'partly cancelled: two of four mugs, and the rest goes on',
    numbers: ['R10000038'],
    buyer: BUYER,
    hoursAgo: 75,
    items: [['speckled-mug', 4]],
    happens: [
      pay(),
      buyer(30, { move: 'request', reason: 'wrong-item', parts: [{ line: 1, quantity: 2 }] }),
      seller(50, { move: 'accept' }),
    ],
  },
  {
    shows: 'cancelling one of two items is requested',
    numbers: ['R10000039'],
    buyer: BUYER2,
    hoursAgo: 55,
    items: [
      ['nesting-bowls', 1],
      ['pepper-mill', 2],
    ],
    wallet: 1200,
    happens: [pay(), buyer(32, { move: 'request', reason: 'changed-mind', parts: [{ line: 2, quantity: 1 }] })],
  },
  {
    shows: 'return agreed: the goods are to be sent back',
    numbers: ['R10000040'],
    buyer: BUYER,
    hoursAgo: 13 * DAYS,
    items: [['opal-table-lamp', 1]],
    happens: returnAgreed('PL-187402', 'The glass is clear, not opal.', 15790),
  },
  {
    shows: 'return under way',
    numbers: ['R10000041'],
    buyer: BUYER2,
    hoursAgo: 14 * DAYS,
    items: [['nesting-bowls', 1]],
    happens: [
      ...returnAgreed('PL-186915', 'There are two bowls in it, not three.', 5490),
      buyer(11 * DAYS, { move: 'send-back', carrier: 'Postline', tracking: 'PL-BACK-4410' }),
    ],
  },
  {
    shows: 'return questioned by the seller: with the mediator',
    numbers: ['R10000042'],
    buyer: BUYER,
    hoursAgo: 16 * DAYS,
    items: [['pepper-mill', 1]],
    happens: [
      ...returnAgreed('PL-185077', 'It is not beech at all.', 3390),
      buyer(11 * DAYS, { move: 'send-back', carrier: 'Postline', tracking: 'PL-BACK-4387' }),
      seller(14 * DAYS, { move: 'question-return', story: 'The grinder is missing from what came back.' }),
    ],
  },
  {
    shows: 'return received, and the refund on its way',
    numbers: ['R10000043'],
    buyer: BUYER2,
    hoursAgo: 17 * DAYS,
    items: [['ash-glaze-teapot', 1]],
    happens: [
      ...returnAgreed('PL-184260', 'The lid does not fit.', 7090),
      buyer(11 * DAYS, { move: 'send-back', carrier: 'Swift Parcel', tracking: 'SP-77120' }),
      seller(15 * DAYS, { move: 'confirm-return' }),
    ],
  },
  {
    shows: 'ruling appealed by the buyer',
    numbers: ['R10000044'],
    buyer: BUYER,
    hoursAgo: 16 * DAYS,
    items: [['dome-desk-lamp', 1]],
    happens: [
      ...disputed('PL-185533', 'It flickers whenever it is turned down.', 9000),
      buyer(10 * DAYS, { move: 'escalate' }),
      mediator(12 * DAYS, {
        move: 'rule',
        amount: minor(2000),
        fault: 'nobody',
        reasoning: 'The lamp works at full strength, which is what it was bought for.',
      }),
      buyer(13 * DAYS, { move: 'appeal', story: 'It was sold as one that can be dimmed. The product page says so.' }),
    ],
  },
  {
    shows: 'cancelled at the seller’s fault; a complaint is filed',
    numbers: ['R10000045'],
    buyer: BUYER,
    hoursAgo: 80,
    items: [['pepper-mill', 1]],
    happens: [
      ...sellersFault('out-of-stock'),
      buyer(52, { move: 'file-complaint', story: 'The page said that ten were left, on the day I ordered.' }),
    ],
  },
  {
    shows: 'complaint reviewed and upheld',
    numbers: ['R10000046'],
    buyer: BUYER2,
    hoursAgo: 8 * DAYS,
    items: [['olive-wood-board', 1]],
    happens: [
      ...sellersFault('misleading-offer'),
      buyer(3 * DAYS, { move: 'file-complaint', story: 'The board in the picture is twice the size.' }),
      mediator(5 * DAYS, {
        move: 'review-complaint',
        upheld: true,
        reasoning: 'The picture shows another board, without a word about it.',
      }),
    ],
  },
  {
    shows: 'mark on the seller’s record contested',
    numbers: ['R10000047'],
    buyer: BUYER,
    hoursAgo: 5 * DAYS,
    items: [['dome-desk-lamp', 1]],
    happens: [
      ...sellersFault('seller-too-slow'),
      seller(3 * DAYS, { move: 'contest', story: 'They asked on the second of seven days.' }),
    ],
  },
  {
    shows: 'mark contested and struck',
    numbers: ['R10000048'],
    buyer: BUYER2,
    hoursAgo: 9 * DAYS,
    items: [['paper-globe-pendant', 1]],
    happens: [
      ...sellersFault('defective'),
      seller(3 * DAYS, { move: 'contest', story: 'It had not even left our shelf.' }),
      mediator(6 * DAYS, {
        move: 'review-contest',
        struck: true,
        reasoning: 'Nobody can know of a defect in what was never sent.',
      }),
    ],
  },
  {
    shows: 'finished, with feedback',
    numbers: ['R10000049'],
    buyer: BUYER,
    hoursAgo: 35 * DAYS,
    items: [['gooseneck-kettle', 1]],
    happens: [
      pay(),
      ship(3 * DAYS, 'PL-180822'),
      buyer(27 * DAYS, {
        move: 'leave-feedback',
        stars: 4,
        text: 'Well packed, and a day early.',
        products: [{ line: 1, stars: 5, text: 'Pours exactly where I want it to.' }],
      }),
    ],
  },
  {
    shows: 'delivered; the buyer’s bank has taken the money back',
    numbers: ['R10000050'],
    buyer: BUYER2,
    hoursAgo: 12 * DAYS,
    items: [['linen-tea-towels', 2]],
    happens: [pay(), ship(2 * DAYS, 'PL-193308'), chargeback(10 * DAYS, 'card', 3370)],
  },
  {
    shows: 'shipped, and the carrier never had it: can be cancelled as if it were not',
    numbers: ['R10000051'],
    buyer: BUYER,
    hoursAgo: 13 * DAYS,
    items: [['bottle-vase', 1]],
    happens: [pay(), ship(2 * DAYS, 'LATE-PL-190666')],
  },
  {
    shows: 'ruling above what one mediator decides: it waits for a second one',
    numbers: ['R10000061'],
    buyer: BUYER,
    hoursAgo: 15 * DAYS,
    items: [['arc-floor-lamp', 3]],
    happens: [
      ...disputed('PL-190077', 'All three lean to one side, and one of the feet is cracked.', 119_600),
      says(10 * DAYS, 'seller', 'They were straight when they left us. The feet can be adjusted.'),
      buyer(11 * DAYS, { move: 'escalate' }),
      mediator(14 * DAYS, {
        move: 'rule',
        amount: minor(110_000),
        fault: 'seller',
        withReturn: false,
        reasoning: 'The feet cannot be adjusted: the thread is missing on all three. The lamps are of little use.',
      }),
    ],
  },
  {
    shows: 'delivered; the seller never answered a request to cancel, and it lapsed',
    numbers: ['R10000062'],
    buyer: BUYER2,
    hoursAgo: 20 * DAYS,
    items: [['linen-tea-towels', 1]],
    happens: [
      pay(),
      ship(48, 'PL-190412'),
      buyer(60, { move: 'request', reason: 'other', note: 'I have been given the same ones.' }),
    ],
  },
]
