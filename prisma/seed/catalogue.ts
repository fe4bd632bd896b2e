/**
 * The believable market: stores, categories, goods and what buyers said. Pure data, no database.
 * Every name and sentence was made up for this shop. Pictures are in `public/products` and `public/stores`.
 */
import type { CancelKind } from '@/lib/law/order'

/** ISO 4217 code of every amount in this file. */
export const currency = 'EUR'

/** Integer minor units of `currency`. */
type Cents = number

/** `average` has one decimal and lies in 1–5. */
type Rating = { average: number; count: number }

type Store = {
  slug: string
  name: string
  tagline: string
  description: string
  ownerEmail: 'seller@example.com' | 'seller2@example.com'
  rating: Rating
  /** ISO 3166-1 alpha-2. */
  country: string
  shipsFrom: string
  picture: `/stores/${string}.svg`
}

export const stores = [
  {
    slug: 'fennel-and-slip',
    name: 'Fennel & Slip',
    tagline: 'Stoneware, wood and green things from a courtyard studio',
    description:
      'Four of us throw, glaze and fire in an old salt warehouse, and turn the offcuts of local orchards into boards and mills. We make small batches, photograph the seconds honestly and pack everything in straw paper.',
    ownerEmail: 'seller@example.com',
    rating: { average: 4.7, count: 1378 },
    country: 'PT',
    shipsFrom: 'Aveiro, Portugal',
    picture: '/stores/fennel-and-slip.svg',
  },
  {
    slug: 'dusk-and-dial',
    name: 'Dusk & Dial',
    tagline: 'Lamps, sound and carried things for the end of the day',
    description:
      'A bench workshop for objects you switch on, wind up or carry home. We repair what we sell, keep spare parts for ten years and answer letters in the order they arrive.',
    ownerEmail: 'seller2@example.com',
    rating: { average: 4.6, count: 1146 },
    country: 'BE',
    shipsFrom: 'Ghent, Belgium',
    picture: '/stores/dusk-and-dial.svg',
  },
  {
    slug: 'wholesale',
    name: 'Rescind Wholesale',
    tagline: 'Everyday goods the marketplace buys by the pallet',
    description:
      'The platform’s own procurement desk. We order plain, well-made goods straight from their makers in quantity, check each pallet on arrival and send single pieces from one warehouse.',
    ownerEmail: 'seller2@example.com',
    rating: { average: 4.5, count: 4904 },
    country: 'NL',
    shipsFrom: 'Venlo, Netherlands',
    picture: '/stores/wholesale.svg',
  },
] as const satisfies readonly Store[]

export const categories = [
  { slug: 'ceramics', name: 'Ceramics' },
  { slug: 'kitchen', name: 'Kitchen' },
  { slug: 'lighting', name: 'Lighting' },
  { slug: 'stationery', name: 'Stationery' },
  { slug: 'bags', name: 'Bags' },
  { slug: 'audio', name: 'Audio' },
  { slug: 'garden', name: 'Garden' },
] as const satisfies readonly { slug: string; name: string }[]

type Feedback = { author: string; stars: 1 | 2 | 3 | 4 | 5; text: string }

type Listing = {
  slug: string
  title: string
  store: (typeof stores)[number]['slug']
  category: (typeof categories)[number]['slug']
  description: string
  facts: readonly (readonly [label: string, value: string])[]
  price: Cents
  /** Per order, however many pieces. */
  shippingFee: Cents
  cancelKind: CancelKind
  /** How many there are; left out where as many as anybody wants. */
  stock?: number
  rating: Rating
  feedback: readonly Feedback[]
  alt: string
}

export type Product = Listing & { source: 'merchant' | 'wholesale'; picture: `/products/${string}.svg` }

const listings: readonly Listing[] = [
  {
    slug: 'speckled-mug',
    title: 'Speckled stoneware mug',
    store: 'fennel-and-slip',
    category: 'ceramics',
    description:
      'A straight-sided mug thrown from iron-flecked clay, dipped in oat glaze and left bare at the foot. The handle takes three fingers and stays cool. No two have the same freckles.',
    facts: [
      ['Holds', '340 ml'],
      ['Height', '95 mm'],
      ['Care', 'Dishwasher and microwave safe'],
    ],
    price: 1800,
    shippingFee: 490,
    cancelKind: 'at-will',
    rating: { average: 4.8, count: 312 },
    feedback: [
      {
        author: 'Inês',
        stars: 5,
        text: 'The glaze is satin rather than shiny, and it keeps coffee warm through a long call.',
      },
      { author: 'Tobias', stars: 5, text: 'Bought one, came back for five.' },
      { author: 'Maud', stars: 3, text: 'Lovely mug, but mine is noticeably smaller than the one my sister got.' },
    ],
    alt: 'Cream mug with brown speckles and a bare clay foot, filled with coffee',
  },
  {
    slug: 'ash-glaze-teapot',
    title: 'Ash-glazed teapot',
    store: 'fennel-and-slip',
    category: 'ceramics',
    description:
      'A round pot for three cups, glazed with sieved wood ash that runs a little differently in every firing. The cane handle is bound by hand and the spout has a built-in clay strainer.',
    facts: [
      ['Holds', '750 ml'],
      ['Handle', 'Cane, replaceable'],
      ['Care', 'Hand wash'],
    ],
    price: 6400,
    shippingFee: 690,
    cancelKind: 'at-will',
    rating: { average: 4.6, count: 88 },
    feedback: [
      { author: 'Henrik', stars: 5, text: 'It pours without a single drip, which I had given up hoping for.' },
      { author: 'Saoirse', stars: 4, text: 'Beautiful. The lid is a touch loose when you pour the last cup.' },
      { author: 'Pia', stars: 5, text: 'The run of the glaze is even better than the picture.' },
    ],
    alt: 'Round sage green teapot with a running glaze edge and an arched cane handle',
  },
  {
    slug: 'nesting-bowls',
    title: 'Nesting bowls, set of three',
    store: 'fennel-and-slip',
    category: 'ceramics',
    description:
      'Three deep bowls that sit inside one another: salt white, brick and harbour blue. Sized for nuts, for soup and for a salad shared by two.',
    facts: [
      ['Diameters', '12, 16 and 20 cm'],
      ['Material', 'Stoneware'],
      ['Care', 'Dishwasher safe'],
    ],
    price: 4800,
    shippingFee: 690,
    cancelKind: 'at-will',
    rating: { average: 4.7, count: 141 },
    feedback: [
      { author: 'Leonor', stars: 5, text: 'They stack properly without grinding against each other.' },
      { author: 'Casper', stars: 4, text: 'The blue is darker than on my screen, but I like it.' },
      { author: 'Anneke', stars: 5, text: 'The middle one is now the only bowl anyone in this house uses.' },
    ],
    alt: 'Three stacked bowls in cream, brick red and dark blue',
  },
  {
    slug: 'bottle-vase',
    title: 'Bottle vase, half dipped',
    store: 'fennel-and-slip',
    category: 'ceramics',
    description:
      'A long-necked vase that makes two stems look like a decision. It is dipped to the shoulder in blue glaze, with a single brushed line where the glaze stops.',
    facts: [
      ['Height', '28 cm'],
      ['Neck', '32 mm'],
      ['Watertight', 'Yes, glazed inside'],
    ],
    price: 3900,
    shippingFee: 690,
    cancelKind: 'at-will',
    rating: { average: 4.5, count: 63 },
    feedback: [
      { author: 'Marta', stars: 5, text: 'One branch of eucalyptus and the shelf looks finished.' },
      { author: 'Ruben', stars: 3, text: 'The neck is narrow, so a bottle brush is a must for cleaning.' },
    ],
    alt: 'Blue bottle vase with a cream base holding two leafy stems',
  },
  {
    slug: 'birth-plate',
    title: 'Birth plate, painted to order',
    store: 'fennel-and-slip',
    category: 'ceramics',
    description:
      'A keepsake plate with a leaf wreath and a moon, painted with the name and date you send us. We draw it in pencil first, then paint and fire it twice. The small wooden stand is included.',
    facts: [
      ['Diameter', '24 cm'],
      ['Making time', 'About 12 working days'],
      ['Personal text', 'Up to 24 characters'],
      ['Use', 'Display'],
    ],
    price: 5600,
    shippingFee: 690,
    cancelKind: 'custom-made',
    rating: { average: 4.9, count: 57 },
    feedback: [
      { author: 'Elodie', stars: 5, text: 'They spotted that I had typed the wrong year and asked before painting.' },
      { author: 'Joost', stars: 5, text: 'Our daughter’s name in that brushwork made her grandmother cry.' },
      { author: 'Catarina', stars: 4, text: 'Took three weeks, not two and a half, but worth the wait.' },
    ],
    alt: 'White plate with a painted leaf wreath and crescent moon on a wooden stand',
  },
  {
    slug: 'moon-jar',
    title: 'Moon jar, second firing',
    store: 'fennel-and-slip',
    category: 'ceramics',
    description:
      'Two thrown halves joined at the waist and fired white, with the faint blush the kiln decides on. The first firing sold out; this is a place in the second, made after the order book closes.',
    facts: [
      ['Height', '31 cm'],
      ['Edition', '24 jars'],
      ['Ships', 'About eight weeks after the order book closes'],
    ],
    price: 18900,
    shippingFee: 1490,
    cancelKind: 'pre-sale',
    rating: { average: 4.8, count: 19 },
    feedback: [
      { author: 'Wim', stars: 5, text: 'Mine is from the first firing. It changes with the light all day.' },
      { author: 'Beatriz', stars: 5, text: 'The seam at the waist is the best part.' },
      { author: 'Oskar', stars: 4, text: 'Packed superbly, although it came ten days later than the first estimate.' },
    ],
    alt: 'Large round white jar with a narrow mouth and a faint pink blush',
  },
  {
    slug: 'olive-wood-board',
    title: 'Olive wood serving board',
    store: 'fennel-and-slip',
    category: 'kitchen',
    description:
      'A paddle board cut in one piece from pruned olive trunks, oiled and hung to rest for a month. The grain is wild, so yours will not be the one in the picture.',
    facts: [
      ['Size', '42 × 18 cm'],
      ['Thickness', '18 mm'],
      ['Care', 'Hand wash, oil twice a year'],
    ],
    price: 3450,
    shippingFee: 590,
    cancelKind: 'at-will',
    rating: { average: 4.7, count: 204 },
    feedback: [
      { author: 'Gaspard', stars: 5, text: 'Heavy, smooth and smells faintly of the tree for the first week.' },
      { author: 'Lotte', stars: 4, text: 'There is a small knot near the edge, which they did mention.' },
      { author: 'Duarte', stars: 5, text: 'Cheese has never been so well dressed.' },
    ],
    alt: 'Olive wood serving board with swirling grain beside an olive sprig',
  },
  {
    slug: 'enamel-casserole',
    title: 'Enamelled casserole',
    store: 'wholesale',
    category: 'kitchen',
    description:
      'A cast-iron pot with a tight lid and two coats of fir green enamel. Good on every hob, including induction, and in an oven up to 240 °C.',
    facts: [
      ['Holds', '4.2 litres'],
      ['Weight', '4.9 kg'],
      ['Hobs', 'All, including induction'],
    ],
    price: 7900,
    shippingFee: 990,
    cancelKind: 'at-will',
    rating: { average: 4.4, count: 526 },
    feedback: [
      { author: 'Miriam', stars: 5, text: 'Bread, beans, Sunday stew. It does not leave the stove.' },
      { author: 'Pavel', stars: 4, text: 'Very heavy when full, so think about your wrists.' },
      { author: 'Greet', stars: 2, text: 'Arrived with a chip on the rim. The replacement was fine but took a week.' },
      { author: 'Aurelio', stars: 5, text: 'Does what pots three times the price do.' },
    ],
    alt: 'Dark green enamelled casserole with a brass-coloured knob',
  },
  {
    slug: 'linen-tea-towels',
    title: 'Linen tea towels, pair',
    store: 'wholesale',
    category: 'kitchen',
    description:
      'One striped, one checked, both pure flax with a knotted fringe and a hanging loop. They start stiff and turn soft and thirsty after the third wash.',
    facts: [
      ['Size', '50 × 70 cm each'],
      ['Material', '100% linen'],
      ['Care', 'Wash at 60 °C'],
    ],
    price: 1490,
    shippingFee: 390,
    cancelKind: 'at-will',
    rating: { average: 4.6, count: 418 },
    feedback: [
      { author: 'Hanne', stars: 5, text: 'After a few washes they dry glasses without a trace of lint.' },
      { author: 'Filip', stars: 4, text: 'Stiff as card at first, exactly as the page says.' },
      { author: 'Rosa', stars: 5, text: 'The loop is sewn into the hem, so it will not tear off.' },
    ],
    alt: 'Two tea towels hanging from a wooden rail, one cream with red stripes and one green check',
  },
  {
    slug: 'pepper-mill',
    title: 'Turned beech pepper mill',
    store: 'fennel-and-slip',
    category: 'kitchen',
    description:
      'Turned on a foot lathe and waxed, with a ceramic grinder that goes from dust to gravel by the brass nut on top. We sell the grinder separately, so the mill can outlive it.',
    facts: [
      ['Height', '21 cm'],
      ['Grinder', 'Ceramic, replaceable'],
      ['Guarantee', '10 years on the grinder'],
    ],
    price: 2900,
    shippingFee: 490,
    cancelKind: 'at-will',
    rating: { average: 4.5, count: 97 },
    feedback: [
      { author: 'Bruno', stars: 5, text: 'A proper coarse grind at last.' },
      { author: 'Yara', stars: 4, text: 'Filling it needs a steady hand or a funnel.' },
    ],
    alt: 'Turned wooden pepper mill with a brass knob and a few peppercorns',
  },
  {
    slug: 'gooseneck-kettle',
    title: 'Gooseneck pouring kettle',
    store: 'wholesale',
    category: 'kitchen',
    description:
      'A matt steel kettle with a slow, thin spout for filter coffee and careful tea. The beech handle keeps your knuckles away from the steam.',
    facts: [
      ['Holds', '0.9 litre'],
      ['Hobs', 'Gas, ceramic and induction'],
      ['Thermometer', 'Not included'],
    ],
    price: 5990,
    shippingFee: 590,
    cancelKind: 'at-will',
    rating: { average: 4.3, count: 231 },
    feedback: [
      { author: 'Ewa', stars: 5, text: 'I can pour a stream as thin as a pencil lead.' },
      { author: 'Stijn', stars: 4, text: 'Good control. It takes a while to boil on my small ring.' },
      { author: 'Carla', stars: 3, text: 'The coating marks if you wipe it with anything rough.' },
    ],
    alt: 'Dark matt kettle with a slender curved spout and a wooden handle',
  },
  {
    slug: 'dome-desk-lamp',
    title: 'Dome desk lamp',
    store: 'dusk-and-dial',
    category: 'lighting',
    description:
      'A jointed lamp that stays where you put it, with a spun steel shade in brick red and a switch you can find in the dark. It takes an ordinary bulb, and we sell every joint as a spare.',
    facts: [
      ['Reach', '68 cm'],
      ['Bulb', 'E14, up to 8 W LED, included'],
      ['Cable', '1.9 m, cotton covered'],
    ],
    price: 11900,
    shippingFee: 890,
    cancelKind: 'at-will',
    rating: { average: 4.6, count: 173 },
    feedback: [
      { author: 'Noor', stars: 5, text: 'No sagging after half a year of daily pushing about.' },
      { author: 'Emil', stars: 4, text: 'The base could be a bit heavier at full stretch.' },
      { author: 'Sabine', stars: 5, text: 'A joint squeaked; they posted me a new washer for nothing.' },
    ],
    alt: 'Red dome desk lamp on a jointed brass arm casting a cone of light',
  },
  {
    slug: 'paper-globe-pendant',
    title: 'Paper globe pendant',
    store: 'wholesale',
    category: 'lighting',
    description:
      'A ribbed paper shade that turns any ceiling bulb into a mild moon. It arrives flat and opens on a steel frame in a minute.',
    facts: [
      ['Diameter', '45 cm'],
      ['Shade', 'Mulberry paper'],
      ['Pendant cord', '1.2 m, E27, included'],
    ],
    price: 4600,
    shippingFee: 590,
    cancelKind: 'at-will',
    rating: { average: 4.2, count: 389 },
    feedback: [
      { author: 'Ilse', stars: 4, text: 'Soft, even light. One rib was bent but eased back into place.' },
      { author: 'Marco', stars: 5, text: 'Best thing in the flat for the money.' },
      { author: 'Dagny', stars: 2, text: 'The paper tore while I was opening it, so go slowly.' },
    ],
    alt: 'Glowing round paper pendant lamp hanging from a dark cord',
  },
  {
    slug: 'opal-table-lamp',
    title: 'Opal mushroom table lamp',
    store: 'dusk-and-dial',
    category: 'lighting',
    description:
      'A mouth-blown opal shade resting on a glass stem, dimmed by turning the brass button on top. At its lowest it is bright enough to find your slippers and no more.',
    facts: [
      ['Height', '38 cm'],
      ['Light', 'Warm white LED, dimmable'],
      ['Bulb', 'G9, replaceable'],
    ],
    price: 14800,
    shippingFee: 990,
    cancelKind: 'at-will',
    rating: { average: 4.7, count: 112 },
    feedback: [
      {
        author: 'Philippa',
        stars: 5,
        text: 'I turned off the ceiling light that evening and never turned it back on.',
      },
      { author: 'Jan', stars: 5, text: 'The dimmer goes really low, without flicker.' },
      { author: 'Tereza', stars: 3, text: 'Gorgeous, but the cable is too short for my bedroom.' },
    ],
    alt: 'Cream mushroom-shaped glass table lamp glowing on a brass base',
  },
  {
    slug: 'arc-floor-lamp',
    title: 'Arc floor lamp',
    store: 'dusk-and-dial',
    category: 'lighting',
    description:
      'A brushed brass arc that brings light over a chair without a hole in the ceiling. The marble foot weighs as much as a large dog, which is what keeps it standing.',
    facts: [
      ['Height', '192 cm'],
      ['Reach', '110 cm'],
      ['Foot', 'Marble, 24 kg'],
      ['Delivery', 'Two parcels'],
    ],
    price: 38900,
    shippingFee: 2900,
    cancelKind: 'at-will',
    rating: { average: 4.5, count: 34 },
    feedback: [
      { author: 'Viktor', stars: 5, text: 'Solid as a tree. Two people should carry the foot.' },
      {
        author: 'Amélie',
        stars: 4,
        text: 'Assembly took twenty minutes. The second parcel came a day after the first.',
      },
      { author: 'Gijs', stars: 5, text: 'Finally, light on the page and not in my eyes.' },
    ],
    alt: 'Tall arched brass floor lamp shining on a stool with two books',
  },
  {
    slug: 'beeswax-tapers',
    title: 'Beeswax tapers, pair',
    store: 'fennel-and-slip',
    category: 'lighting',
    description:
      'Two hand-dipped candles of filtered beeswax with cotton wicks. They burn for about eight hours each and smell of warm honey. The brass holders in the picture are ours and not for sale.',
    facts: [
      ['Height', '25 cm'],
      ['Burning time', 'About 8 hours each'],
      ['Holders', 'Not included'],
    ],
    price: 1150,
    shippingFee: 390,
    cancelKind: 'at-will',
    rating: { average: 4.8, count: 156 },
    feedback: [
      { author: 'Solveig', stars: 5, text: 'No soot, no drip, and a lovely smell.' },
      { author: 'Nuno', stars: 4, text: 'I had hoped for the holders, but it does say they are not included.' },
    ],
    alt: 'Two lit honey-coloured taper candles in brass holders',
  },
  {
    slug: 'thread-bound-notebook',
    title: 'Thread-bound notebook',
    store: 'wholesale',
    category: 'stationery',
    description:
      'One hundred and sixty pages sewn through the spine with visible thread, so it lies flat at any page. The paper is cream, dotted and thick enough for ink.',
    facts: [
      ['Size', 'A5'],
      ['Paper', '100 g/m², dotted'],
      ['Pages', '160'],
    ],
    price: 1280,
    shippingFee: 390,
    cancelKind: 'at-will',
    rating: { average: 4.6, count: 702 },
    feedback: [
      { author: 'Clara', stars: 5, text: 'It truly lies flat, even in the first ten pages.' },
      { author: 'Mikkel', stars: 4, text: 'Fountain pen shows through a little on the darkest inks.' },
      { author: 'Zuzana', stars: 5, text: 'On my fourth. The thread has never come loose.' },
    ],
    alt: 'Dark blue notebook with stitched spine lying on a yellow one',
  },
  {
    slug: 'engraved-brass-pen',
    title: 'Brass fountain pen, engraved',
    store: 'dusk-and-dial',
    category: 'stationery',
    description:
      'A pen turned from a single bar of brass and engraved with the words you choose, in our workshop’s own hand-cut script. It is uncoated, so it will darken where you hold it.',
    facts: [
      ['Nib', 'Steel, fine or medium'],
      ['Engraving', 'Up to 20 characters'],
      ['Making time', 'About 6 working days'],
      ['Weight', '41 g'],
    ],
    price: 8800,
    shippingFee: 490,
    cancelKind: 'custom-made',
    rating: { average: 4.8, count: 91 },
    feedback: [
      { author: 'Laurens', stars: 5, text: 'The engraving is crisp and deep, not a laser scratch.' },
      { author: 'Ottilie', stars: 5, text: 'My father signs everything with it now, including shopping lists.' },
      { author: 'Rui', stars: 3, text: 'Heavier than I expected and the cap does not post.' },
    ],
    alt: 'Brass fountain pen with an engraved flourish beside its cap',
  },
  {
    slug: 'cedar-pencils',
    title: 'Cedar pencils, three',
    store: 'wholesale',
    category: 'stationery',
    description:
      'Three hexagonal pencils in soft, medium and hard, painted by grade so that you can tell them apart in a jar. The cedar sharpens in long, clean curls.',
    facts: [
      ['Grades', '2B, HB and 2H'],
      ['Wood', 'Incense cedar'],
      ['Sharpened', 'Yes'],
    ],
    price: 390,
    shippingFee: 290,
    cancelKind: 'at-will',
    rating: { average: 4.7, count: 1043 },
    feedback: [
      { author: 'Femke', stars: 5, text: 'They smell like the first day of school.' },
      { author: 'Arturo', stars: 5, text: 'The lead survives a fall to a tiled floor.' },
      { author: 'Britt', stars: 4, text: 'Nice pencils. The postage is nearly the price, so buy several.' },
    ],
    alt: 'Three sharpened pencils in blue, red and yellow, fanned out',
  },
  {
    slug: 'botanical-card-set',
    title: 'Botanical cards, set of eight',
    store: 'dusk-and-dial',
    category: 'stationery',
    description:
      'Eight cards pressed one at a time from hand-cut blocks on cotton paper, with kraft envelopes and a stick of red wax. Blank inside, because you know what to say.',
    facts: [
      ['Size', 'A6 folded'],
      ['Designs', 'Four, two of each'],
      ['Includes', '8 envelopes, sealing wax'],
    ],
    price: 1600,
    shippingFee: 390,
    cancelKind: 'at-will',
    rating: { average: 4.8, count: 126 },
    feedback: [
      { author: 'Hedda', stars: 5, text: 'You can feel the print with your thumb.' },
      { author: 'Simon', stars: 4, text: 'Would love a set with only one design.' },
    ],
    alt: 'Card printed with a leafy plant and red berries on a kraft envelope with a wax seal',
  },
  {
    slug: 'paper-tape-set',
    title: 'Paper tape, four rolls',
    store: 'wholesale',
    category: 'stationery',
    description:
      'Four rolls of thin paper tape in ink, ochre, moss and brick. It tears by hand, takes pencil and lifts off most walls without a mark.',
    facts: [
      ['Width', '15 mm'],
      ['Length', '10 m each'],
      ['Adhesive', 'Removable'],
    ],
    price: 640,
    shippingFee: 290,
    cancelKind: 'at-will',
    rating: { average: 4.1, count: 284 },
    feedback: [
      { author: 'Lina', stars: 5, text: 'The four colours go together on any page.' },
      { author: 'Bas', stars: 3, text: 'Holds paper well, but not photographs for long.' },
      { author: 'Oriane', stars: 4, text: 'No residue on painted plaster after three months.' },
    ],
    alt: 'Four rolls of coloured paper tape in blue, yellow, green and red',
  },
  {
    slug: 'waxed-canvas-backpack',
    title: 'Waxed canvas backpack',
    store: 'dusk-and-dial',
    category: 'bags',
    description:
      'A weatherproof rucksack in moss canvas with bridle-leather straps and a padded sleeve for a laptop. Re-waxing once a year keeps the rain out and the creases handsome.',
    facts: [
      ['Holds', '22 litres'],
      ['Laptop', 'Up to 15 inches'],
      ['Care', 'Sponge clean, re-wax yearly'],
    ],
    price: 12900,
    shippingFee: 690,
    cancelKind: 'at-will',
    rating: { average: 4.6, count: 208 },
    feedback: [
      { author: 'Andreas', stars: 5, text: 'Cycled through a storm; the notebook inside stayed dry.' },
      { author: 'Fleur', stars: 4, text: 'The wax smells for the first two weeks.' },
      { author: 'Tomasz', stars: 4, text: 'Strong and handsome, though I miss an outside bottle pocket.' },
    ],
    alt: 'Moss green canvas backpack with leather straps and brass buckles',
  },
  {
    slug: 'market-tote',
    title: 'Striped market tote',
    store: 'wholesale',
    category: 'bags',
    description:
      'A wide, stiff-bottomed bag in heavy cotton with rope-thick handles. It stands open by itself while you fill it, leeks and all.',
    facts: [
      ['Holds', '18 litres'],
      ['Material', 'Cotton, 480 g/m²'],
      ['Carries', 'Up to 15 kg'],
    ],
    price: 1950,
    shippingFee: 390,
    cancelKind: 'at-will',
    rating: { average: 4.5, count: 611 },
    feedback: [
      { author: 'Renske', stars: 5, text: 'It stands up on its own, which changes everything at the market stall.' },
      { author: 'Paulo', stars: 4, text: 'The handles are just short of fitting over a winter coat.' },
      { author: 'Ute', stars: 5, text: 'Two years old, washed often, still stiff.' },
    ],
    alt: 'Cream tote bag with blue stripes holding leeks and a baguette',
  },
  {
    slug: 'monogram-satchel',
    title: 'Leather satchel, your initials',
    store: 'dusk-and-dial',
    category: 'bags',
    description:
      'A satchel cut from vegetable-tanned hide and stamped with up to three initials where the diamond is in the picture. It is cut and sewn for you by one person, whose name is on the card inside.',
    facts: [
      ['Size', '36 × 27 × 9 cm'],
      ['Initials', 'Up to 3 letters'],
      ['Making time', 'About 15 working days'],
      ['Leather', 'Vegetable-tanned, full grain'],
    ],
    price: 24500,
    shippingFee: 890,
    cancelKind: 'custom-made',
    rating: { average: 4.7, count: 48 },
    feedback: [
      { author: 'Cornelia', stars: 5, text: 'The stitching is straighter than a ruler.' },
      { author: 'Magnus', stars: 5, text: 'A wedding gift to myself; the stamp is discreet and sharp.' },
      {
        author: 'Inge',
        stars: 3,
        text: 'Superb leather, but the strap holes were too far apart and I had to add one.',
      },
    ],
    alt: 'Tan leather satchel with two buckled straps and a stamped diamond mark',
  },
  {
    slug: 'canvas-weekender',
    title: 'Canvas weekender',
    store: 'wholesale',
    category: 'bags',
    description:
      'A two-night bag in slate canvas with a wipe-clean base, a wide zip and a pocket for the ticket. It fits under most train seats and folds flat at home.',
    facts: [
      ['Holds', '38 litres'],
      ['Size', '52 × 30 × 25 cm'],
      ['Strap', 'Removable, included'],
    ],
    price: 9800,
    shippingFee: 690,
    cancelKind: 'at-will',
    stock: 0,
    rating: { average: 4.3, count: 195 },
    feedback: [
      { author: 'Samira', stars: 5, text: 'Three days of clothes and a pair of boots, and it still closed.' },
      { author: 'Dirk', stars: 4, text: 'The zip needed a little candle wax before it ran well.' },
      { author: 'Helena', stars: 3, text: 'The shoulder strap clip rattles when you walk.' },
    ],
    alt: 'Blue canvas travel bag with brown leather handles and base',
  },
  {
    slug: 'walnut-headphones',
    title: 'Walnut headphones, wired',
    store: 'dusk-and-dial',
    category: 'audio',
    description:
      'Closed headphones with cups turned from walnut and pads that fold over the ear. There is no battery to age: one cable, which unplugs and can be replaced.',
    facts: [
      ['Weight', '262 g'],
      ['Cable', '1.8 m, detachable, 3.5 mm'],
      ['Spares', 'Pads, cable and headband'],
    ],
    price: 21900,
    shippingFee: 690,
    cancelKind: 'at-will',
    rating: { average: 4.7, count: 139 },
    feedback: [
      { author: 'Ludovic', stars: 5, text: 'Voices sound as if they were in the room.' },
      { author: 'Agnes', stars: 4, text: 'Comfortable for three hours; after that my ears are warm.' },
      { author: 'Kasper', stars: 5, text: 'New pads clicked in without tools.' },
    ],
    alt: 'Over-ear headphones with walnut cups and a brown padded headband',
  },
  {
    slug: 'tabletop-radio',
    title: 'Tabletop radio',
    store: 'dusk-and-dial',
    category: 'audio',
    description:
      'FM, digital and one good speaker in a walnut case, tuned with a large dial that has a real stop at either end. The battery lasts a long weekend in the garden.',
    facts: [
      ['Bands', 'FM and DAB+'],
      ['Battery', 'Up to 18 hours, replaceable'],
      ['Input', '3.5 mm line in'],
    ],
    price: 16400,
    shippingFee: 890,
    cancelKind: 'at-will',
    rating: { average: 4.4, count: 117 },
    feedback: [
      { author: 'Gerda', stars: 5, text: 'My mother understood it at once. That is the review.' },
      { author: 'Tiago', stars: 4, text: 'Warm sound. The display is hard to read in sunlight.' },
      { author: 'Elin', stars: 3, text: 'Digital reception is weak in our kitchen; FM is fine.' },
    ],
    alt: 'Wooden radio with a dotted speaker grille, a large red dial and an aerial',
  },
  {
    slug: 'bookshelf-speakers',
    title: 'Bookshelf speakers, second batch',
    store: 'dusk-and-dial',
    category: 'audio',
    description:
      'A matched pair in walnut with a fabric tweeter and a paper cone, measured together before they leave. The first batch is gone; this reserves a pair from the second, built over the coming months.',
    facts: [
      ['Size', '22 × 38 × 24 cm each'],
      ['Needs', 'An amplifier, 20–80 W'],
      ['Ships', 'About ten weeks after you order'],
    ],
    price: 32900,
    shippingFee: 1490,
    cancelKind: 'pre-sale',
    rating: { average: 4.6, count: 26 },
    feedback: [
      { author: 'Roeland', stars: 5, text: 'From the first batch: an honest midrange, and they look like furniture.' },
      { author: 'Manon', stars: 4, text: 'Lean in the bass until you push them closer to the wall.' },
      { author: 'Stefan', stars: 5, text: 'A measured curve came in the box, with my pair’s numbers on it.' },
    ],
    alt: 'Pair of walnut bookshelf speakers with dark fronts and brass-coloured tweeters',
  },
  {
    slug: 'belt-drive-turntable',
    title: 'Belt-drive turntable',
    store: 'dusk-and-dial',
    category: 'audio',
    description:
      'A quiet deck on a solid walnut plinth with a straight arm and a cartridge already set up. You lift the arm, the record turns, and nothing asks for an update.',
    facts: [
      ['Speeds', '33 and 45 rpm'],
      ['Phono stage', 'Built in, can be switched off'],
      ['Lid', 'Included'],
    ],
    price: 34900,
    shippingFee: 1490,
    cancelKind: 'at-will',
    stock: 3,
    rating: { average: 4.5, count: 72 },
    feedback: [
      { author: 'Birgit', stars: 5, text: 'From box to first side in fifteen minutes.' },
      { author: 'Xavier', stars: 4, text: 'Very silent. Changing speed means moving the belt by hand.' },
      { author: 'Nils', stars: 5, text: 'Records I thought were worn out turned out not to be.' },
    ],
    alt: 'Turntable seen from above, with a record and a straight arm on a walnut plinth',
  },
  {
    slug: 'copper-watering-can',
    title: 'Copper watering can',
    store: 'wholesale',
    category: 'garden',
    description:
      'A long-reach can with a rose that lifts off for pouring at the root. The metal is copper-plated steel and will dull to brown outdoors unless you polish it.',
    facts: [
      ['Holds', '1.8 litres'],
      ['Material', 'Copper-plated steel'],
      ['Rose', 'Removable'],
    ],
    price: 5400,
    shippingFee: 690,
    cancelKind: 'at-will',
    rating: { average: 4.4, count: 163 },
    feedback: [
      { author: 'Veerle', stars: 5, text: 'Reaches the back of the shelf without drowning the front.' },
      { author: 'Domenico', stars: 3, text: 'It went dull within a month, although the page does warn you.' },
      { author: 'Astrid', stars: 5, text: 'The rose gives a proper fine rain.' },
    ],
    alt: 'Copper-coloured watering can with a long spout and an arched handle',
  },
  {
    slug: 'terracotta-planter',
    title: 'Terracotta planter and saucer',
    store: 'fennel-and-slip',
    category: 'garden',
    description:
      'A thick-walled pot that breathes, with a drainage hole and a saucer that really catches the water. Fired hot enough to stay out through a mild winter. Plant not included.',
    facts: [
      ['Diameter', '22 cm'],
      ['Drainage', 'One hole, 18 mm'],
      ['Frost', 'Down to about −5 °C'],
    ],
    price: 2200,
    shippingFee: 790,
    cancelKind: 'at-will',
    rating: { average: 4.6, count: 187 },
    feedback: [
      { author: 'Lieve', stars: 5, text: 'Heavy enough that the cat has stopped trying.' },
      { author: 'Joaquim', stars: 4, text: 'The saucer is a centimetre narrower than I would like.' },
      { author: 'Petra', stars: 5, text: 'Well packed; all four arrived whole.' },
    ],
    alt: 'Terracotta pot on a saucer with a plant of round green leaves',
  },
  {
    slug: 'olive-sapling',
    title: 'Olive sapling, potted for you',
    store: 'fennel-and-slip',
    category: 'garden',
    description:
      'A three-year-old olive tree, lifted and potted for your order in a hand-thrown pot. Once lifted it cannot go back into the row, so please be sure of a sunny spot first.',
    facts: [
      ['Height', 'About 70 cm with pot'],
      ['Age', '3 years'],
      ['Travels', 'Mondays to Wednesdays only'],
      ['Hardy', 'Down to about −7 °C'],
    ],
    price: 3600,
    shippingFee: 1190,
    cancelKind: 'seller-rule',
    stock: 6,
    rating: { average: 4.5, count: 54 },
    feedback: [
      { author: 'Graça', stars: 5, text: 'Moist roots, not a broken twig, and three new shoots in a fortnight.' },
      { author: 'Maarten', stars: 4, text: 'Lost a third of its leaves, then recovered, just as the card said.' },
      { author: 'Helle', stars: 3, text: 'A fine tree, but the courier left it in the frost.' },
    ],
    alt: 'Young olive tree with silvery leaves and a few olives in a cream pot',
  },
  {
    slug: 'hand-trowel',
    title: 'Ash-handled hand trowel',
    store: 'wholesale',
    category: 'garden',
    description:
      'A forged blade riveted to an oiled ash handle, with a cord hole for the shed nail. The edges come filed, so it cuts through roots as well as compost.',
    facts: [
      ['Length', '31 cm'],
      ['Blade', 'Forged carbon steel'],
      ['Care', 'Dry and oil after use'],
    ],
    price: 1750,
    shippingFee: 390,
    cancelKind: 'at-will',
    rating: { average: 4.7, count: 342 },
    feedback: [
      { author: 'Kirsten', stars: 5, text: 'It does not bend in clay. I have tried.' },
      { author: 'Aleix', stars: 5, text: 'The handle fits smaller hands too.' },
      { author: 'Dorien', stars: 4, text: 'Rusts if you leave it out overnight, so don’t.' },
    ],
    alt: 'Garden trowel with a wooden handle standing in soil beside a seedling',
  },
]

/** Goods of the platform's own store come from wholesale, all others from their merchant. */
export const products: readonly Product[] = listings.map((listing) => ({
  ...listing,
  source: listing.store === 'wholesale' ? 'wholesale' : 'merchant',
  picture: `/products/${listing.slug}.svg`,
}))
