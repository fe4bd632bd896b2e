import { minor } from '@/lib/law/money'
import { buyer, type Happening, pay, type Story, says, seller, ship } from './story'

const BUYER = 'buyer@example.com'
const BUYER2 = 'buyer2@example.com'
const DAYS = 24

const asked = (reason: string): Happening[] => [pay(), buyer(30, { move: 'request', reason })]

/** Finished by itself, and then spoken of. */
const praised = (tracking: string, stars: number, text: string): Happening[] => [
  pay(),
  ship(2 * DAYS, tracking),
  buyer(26 * DAYS, { move: 'leave-feedback', stars, text, products: [{ line: 1, stars, text: null }] }),
]

/** What fills a seller's day and a seller's record: several of a kind at once, and some weeks to look back on. */
export const storiesOfSellers: readonly Story[] = [
  {
    shows: 'cancellation requested, one of several for its seller to answer',
    numbers: ['R10000071'],
    buyer: BUYER,
    hoursAgo: 3 * DAYS,
    items: [['terracotta-planter', 1]],
    happens: asked('changed-mind'),
  },
  {
    shows: 'cancellation requested for a fault of the seller, one of several to answer',
    numbers: ['R10000072'],
    buyer: BUYER2,
    hoursAgo: 4 * DAYS,
    items: [['beeswax-tapers', 2]],
    happens: [...asked('out-of-stock'), says(31, 'buyer', 'Your page says the ivory ones are gone. Is that so?')],
  },
  {
    shows: 'cancellation requested from the other seller',
    numbers: ['R10000073'],
    buyer: BUYER2,
    hoursAgo: 2 * DAYS,
    items: [['botanical-card-set', 1]],
    happens: asked('better-price'),
  },
  {
    shows: 'awaiting shipment, and processing has begun',
    numbers: ['R10000074'],
    buyer: BUYER,
    hoursAgo: 2 * DAYS,
    items: [['market-tote', 1]],
    happens: [pay(), seller(30, { move: 'begin-processing' })],
  },
  {
    shows: 'shipped, with a tracking number that was corrected',
    numbers: ['R10000075'],
    buyer: BUYER,
    hoursAgo: 40,
    items: [['olive-sapling', 1]],
    happens: [
      pay(),
      ship(30, 'PL-700I10'),
      seller(32, { move: 'correct-parcel', was: 'PL-700I10', carrier: 'Postline', tracking: 'PL-700110' }),
    ],
  },
  {
    shows: 'shipped in two parcels, one of them picked up',
    numbers: ['R10000076'],
    buyer: BUYER2,
    hoursAgo: 3 * DAYS,
    items: [
      ['nesting-bowls', 1],
      ['terracotta-planter', 1],
    ],
    happens: [
      pay(),
      ship(30, 'SP-400210', 'Swift Parcel'),
      seller(60, { move: 'add-parcel', carrier: 'Swift Parcel', tracking: 'SP-400211' }),
    ],
  },
  {
    shows: 'in dispute, waiting for the seller’s answer',
    numbers: ['R10000077'],
    buyer: BUYER,
    hoursAgo: 10 * DAYS,
    items: [['bottle-vase', 1]],
    happens: [
      pay(),
      ship(2 * DAYS, 'PL-200745'),
      buyer(9 * DAYS, {
        move: 'open-dispute',
        reason: 'damaged',
        story: 'There is a hairline crack along the neck. It holds no water.',
        wanted: minor(2000),
      }),
    ],
  },
  {
    shows: 'cancelled three weeks ago for a fault of the seller',
    numbers: ['R10000078'],
    buyer: BUYER2,
    hoursAgo: 24 * DAYS,
    items: [['moon-jar', 1]],
    happens: [...asked('out-of-stock'), seller(40, { move: 'accept' })],
  },
  {
    shows: 'called off two weeks ago by the seller, who could not ship',
    numbers: ['R10000079'],
    buyer: BUYER,
    hoursAgo: 17 * DAYS,
    items: [['beeswax-tapers', 1]],
    happens: [pay(), seller(3 * DAYS, { move: 'call-off', because: 'cannot-ship' })],
  },
  {
    shows: 'cancelled two weeks ago for nobody’s fault',
    numbers: ['R10000080'],
    buyer: BUYER2,
    hoursAgo: 15 * DAYS,
    items: [['pepper-mill', 1]],
    happens: [...asked('changed-mind'), seller(44, { move: 'accept' })],
  },
  {
    shows: 'finished, with praise',
    numbers: ['R10000081'],
    buyer: BUYER2,
    hoursAgo: 34 * DAYS,
    items: [['speckled-mug', 2]],
    happens: praised('PL-160233', 5, 'The glaze is even nicer than in the pictures.'),
  },
  {
    shows: 'finished, with a word of criticism',
    numbers: ['R10000082'],
    buyer: BUYER,
    hoursAgo: 30 * DAYS,
    items: [['olive-wood-board', 1]],
    happens: praised('PL-171094', 3, 'A good board, but it took its time to get here.'),
  },
]
