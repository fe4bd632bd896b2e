import { describe, expect, test } from 'vitest'
import { beside } from '@/lib/law/beside'
import { minor } from '@/lib/law/money'
import type { Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import { outlook } from '@/lib/law/outlook'
import house from '@/lib/law/policies/house.json'
import { entries, law, regionNames, regionOf } from '@/lib/law/table'
import { DAY } from '@/lib/law/time'
import { everything } from '@/lib/law/walk/says'
import { knobs } from '@/lib/policy/knobs'
import { shipped } from '@/lib/policy/shipped'
import { followed } from '@/lib/words/consequences'
import { fateSentence, fateWords } from '@/lib/words/coupons'
import { deadlineEffect, deadlineLabel } from '@/lib/words/deadlines'
import { guardWords } from '@/lib/words/guards'
import { historyLine } from '@/lib/words/history'
import { cancelKindWords } from '@/lib/words/items'
import { knobValue, labelledKnobs } from '@/lib/words/knobs'
import type { MailFacts } from '@/lib/words/mail-facts'
import { mailWords } from '@/lib/words/mails'
import { allNews } from '@/lib/words/news'
import { standingWords } from '@/lib/words/parts'
import { paymentSentence } from '@/lib/words/payments'
import { settlingTime } from '@/lib/words/refunds'
import { refusalCodes, refusalSentence } from '@/lib/words/refusals'
import { situation } from '@/lib/words/situations'
import { statesOf } from '@/lib/words/states'
import { windowWords } from '@/lib/words/windows'
import * as a from '../law/fixtures'

const UNSAID = /undefined|NaN|null|\[object/
const PEOPLE = ['buyer', 'seller', 'mediator'] as const

const bare: MailFacts = { number: 'R1', title: 'Teapot', store: 'Fennel', currency: 'EUR' }
const full: MailFacts = {
  ...bare,
  ...{ until: 0, amount: 500, reasoning: 'It was late.', points: 2, parts: '1 × Teapot', days: 3, by: 'seller' },
  ...{ address: 'Ana Ruiz, Calle Mayor 1, 28013 Madrid, Spain', granted: true, stars: 4, note: 'Please.' },
  ...{ carrier: 'Post', tracking: 'T1' },
}

describe('mails', () => {
  test.each(allNews)('C17 %s is told to everyone, with all there is to say and with nothing', (news) => {
    for (const whom of PEOPLE)
      for (const facts of [bare, full]) {
        const { subject, paragraphs } = mailWords(news, whom, facts)
        expect([subject, ...paragraphs].join(' ')).not.toMatch(UNSAID)
        if (facts === full) expect(paragraphs.length).toBeGreaterThan(1)
      }
  })

  test('C7 C16 of a mediator’s refusal the seller hears to ship, and the buyer whose reason it is', () => {
    const said = (whom: Person, of: Partial<MailFacts>) =>
      mailWords('request-refused', whom, { ...full, refusal: 'already-made', ...of }).paragraphs.join(' ')
    expect(said('seller', { by: 'mediator' })).toMatch(/The mediator’s reason: already made[.].*Please ship it[.]/)
    expect(said('seller', { by: 'mediator', until: null })).not.toContain('Please ship it')
    expect(said('buyer', { by: 'mediator' })).toContain('The mediator’s reason: already made.')
    expect(said('buyer', { by: 'seller' })).toContain('The seller’s reason: already made.')
    expect(said('buyer', { by: 'seller' })).not.toContain('Please ship it')
  })

  test('C15 C16 of a request taken back before there is a time to ship the seller is not told to ship', () => {
    const said = (of: MailFacts) => mailWords('request-withdrawn', 'seller', of).paragraphs.join(' ')
    expect(said({ ...bare, until: 0 })).toContain('The order goes on. Please ship it.')
    expect(said(bare)).not.toContain('Please ship it')
  })

  test('C11 S5 D6 a mail that waits for an answer says by when', () => {
    for (const news of ['extension-proposed', 'address-asked', 'return-sent'] as const)
      expect(mailWords(news, 'seller', full).paragraphs.join(' ')).toContain('1 Jan 1970')
  })

  test('D2 a seller is asked for a proposal also where no mediator would take over', () => {
    const { until: _, ...unmediated } = full
    for (const facts of [full, unmediated]) {
      const said = mailWords('dispute-opened', 'seller', facts).paragraphs.join(' ')
      expect(said).toContain('Make a proposal or accept theirs.')
      expect(said.includes('a mediator takes over')).toBe(facts === full)
    }
  })

  test('M1 M2 D3 where a refund stands is told to the buyer alone, of several parts each with its worth', () => {
    const leg = { number: 1, refund: 1, state: 'settled', settledAt: 0 } as const
    const legs = [
      { ...leg, means: 'card' as const, amount: minor(500) },
      { ...leg, means: 'wallet' as const, amount: minor(300) },
    ]
    const said = (news: News, whom: Person, of: MailFacts) => mailWords(news, whom, of).paragraphs.join(' ')
    const both = { ...full, amount: 800, legs }
    for (const news of ['dispute-agreed', 'dispute-ruled', 'appeal-ruled'] as const) {
      expect(said(news, 'buyer', both)).toContain('€5.00: Arrived on your card')
      for (const whom of ['seller', 'mediator'] as const) expect(said(news, whom, both)).not.toMatch(/your (card|Resc)/)
    }
    for (const news of ['refund-sent', 'refund-settled'] as const) {
      expect(said(news, 'buyer', both)).toContain('€3.00: Arrived in your Rescind wallet')
      expect(said(news, 'buyer', { ...both, legs: legs.slice(0, 1) })).toMatch(/[.] Arrived on your card/)
    }
    expect(said('dispute-ruled', 'buyer', both)).toContain('€8.00 goes back to you.')
    expect(said('appeal-ruled', 'seller', both)).toContain('€8.00 more goes back to the buyer.')
    expect(said('charged-back', 'buyer', both)).toContain('Your bank took €8.00 back.')
    expect(said('partly-cancelled', 'seller', { ...both, points: 2 })).toContain('It adds 2 points to your record.')
  })

  test('C2 C13 the seller is asked to ship the rest only where a time to ship runs', () => {
    const said = (facts: MailFacts) => mailWords('partly-cancelled', 'seller', facts).paragraphs.join(' ')
    expect(said(full)).toMatch(/Please ship the rest of the order[.] It has to be shipped by/)
    expect(said({ ...full, until: null })).toContain('The rest of the order goes on.')
    expect(said({ ...full, until: null })).not.toContain('ship')
  })

  test('D3 P1 C18 how a review came out is said', () => {
    const said = (news: 'contest-reviewed' | 'complaint-reviewed', facts: MailFacts) =>
      mailWords(news, 'seller', facts).paragraphs.join(' ')
    expect(said('contest-reviewed', full)).toContain('come off')
    expect(said('contest-reviewed', { ...full, granted: false })).toContain('stay on')
    expect(said('complaint-reviewed', { ...full, by: 'mediator' })).toContain('is upheld')
    expect(said('complaint-reviewed', { ...full, by: 'clock' })).toContain('Nobody decided')
  })
})

describe('refusals', () => {
  test.each(refusalCodes)('%s is a sentence', (code) => {
    expect(refusalSentence({ code, rule: 'C1' })).toMatch(/^[A-Z].*[.]$/)
  })

  test('C11 C13 P2 a bound is a count, not money', () => {
    expect(refusalSentence({ code: 'days-out-of-range', rule: 'C11', limit: 14 }, { currency: 'EUR' })).toContain(
      '1 to 14',
    )
    expect(refusalSentence({ code: 'no-such-line', rule: 'C13', limit: 2 }, { currency: 'EUR' })).toContain(
      '2 can still',
    )
  })
})

describe('rows', () => {
  test('every move by the clock has a name and an effect', () => {
    const byClock = entries.filter(({ row }) => row.by.includes('clock')).map(({ move }) => move)
    expect(byClock.filter((move) => deadlineLabel(move) === 'Time left' || !deadlineEffect(move, 'cancelled'))).toEqual(
      [],
    )
  })

  test('every guard is a condition in words', () => {
    const spelled = entries.flatMap(({ row }) =>
      (row.needs ?? []).filter((guard) => guardWords(guard).needs === guard.code.replaceAll('-', ' ')),
    )
    expect(spelled.map(({ code }) => code)).toEqual([])
  })

  test.each(regionNames)('every state of %s has words', (region) => {
    expect([...statesOf(region)].sort()).toEqual(Object.keys(law[region]).sort())
  })
})

test('S1 of several items the number stays with its sign, wherever the line breaks', () => {
  const lines = [
    { title: 'Bowls', quantity: 1 },
    { title: 'Mill', quantity: 3, cancelled: 1 },
  ]
  expect(standingWords(lines)).toBe('Bowls, 2\u00a0× Mill')
})

describe('knobs', () => {
  const paths = (document: unknown) => knobs(document).map(({ path }) => path)

  test.each(Object.entries(shipped))('every knob of %s has a label, and every value words', (_, document) => {
    const named = paths(document).filter((path) => path.includes('.'))
    expect(named.filter((path) => !labelledKnobs.includes(path))).toEqual([])
    for (const { path, value } of knobs(document)) expect(knobValue(value, path)).not.toMatch(/\{|undefined/)
  })

  test('C12 items that cannot be cancelled at will are called in a policy what the shop calls them', () => {
    for (const kind of ['custom-made', 'pre-sale'] as const) expect(knobValue([kind])).toBe(cancelKindWords[kind])
    expect(cancelKindWords['seller-rule'].toLowerCase()).toContain(knobValue(['seller-rule']).toLowerCase())
  })

  test('no label is for a knob there is not', () => {
    const bounds = ['request.storeMayChoose.from', 'request.storeMayChoose.to']
    expect(labelledKnobs.filter((path) => !paths(house).includes(path))).toEqual(bounds)
  })

  test('D3 K2 a knob that is off says what that means', () => {
    expect(knobValue(null, 'dispute.appealWithin')).toBe('Rulings are final')
    expect(knobValue(null, 'coupons.grace')).toBe('It does not come back')
    expect(knobValue(null, 'request.platformCancelsAfter')).toBe('Never')
    expect(knobValue({ from: 'PT12H', to: 'P7D' })).toBe('From 12 hours to 7 days')
  })
})

describe('what happened', () => {
  const lineOf = (command: object) => historyLine(command as never, 'EUR')

  test('C13 a part is told as a part', () => {
    const parts = [{ line: 2, quantity: 3 }]
    expect(lineOf({ move: 'cancel', by: 'buyer', reason: 'changed-mind', parts }).title).toContain('3 × line 2')
    expect(lineOf({ move: 'cancel', by: 'buyer', reason: 'changed-mind' }).title).toBe('Buyer cancelled the order')
  })

  test('C7 whoever answered is named', () => {
    expect(lineOf({ move: 'accept', by: 'mediator' }).title).toMatch(/^Mediator/)
    expect(lineOf({ move: 'refuse', by: 'seller', because: 'unwilling' }).title).toMatch(/^Seller/)
  })

  test('F3 whoever reads what they did themselves is called you, and nobody else is', () => {
    const may = new Set(entries.flatMap(({ move, row }) => row.by.map((by) => `${by} ${move}`)))
    const said = everything(a.aPaidOrder().order, a.house).filter(({ by, move }) => may.has(`${by} ${move}`))
    for (const reader of ['buyer', 'seller'] as const) {
      const told = said.map((command) => [command.by, historyLine(command, 'EUR', undefined, reader).title] as const)
      const own = told.filter(([by]) => by === reader).map(([, title]) => title)
      expect(own.filter((title) => !/^You [a-z]*[^s\W](\W|$)/.test(title))).toEqual([])
      expect(own.filter((title) => /\band [a-z]+s\b|does not/.test(title))).toEqual([])
      expect(told.filter(([by, title]) => by !== reader && /^You\b/.test(title))).toEqual([])
      expect(own.length).toBeGreaterThan(8)
    }
  })

  test('P1 P2 M3 what followed beside the money is told', () => {
    const context = { currency: 'EUR', coupon: () => 'SPRING' }
    expect(followed({ kind: 'pardon', points: 1 }, context)).toBe('1 penalty point taken off the seller’s record.')
    expect(followed({ kind: 'rate', stars: 4, text: null, products: [] }, context)).toContain('4 stars')
    const contest = { kind: 'ask-provider', to: 'contest', means: 'card', amount: 500 } as never
    expect(followed(contest, context)).toContain('€5.00')
  })

  test('F3 and what followed is told to whom it concerns as theirs', () => {
    const told = (follow: object, reader?: 'buyer' | 'seller') =>
      followed(follow as never, { currency: 'EUR', coupon: () => 'SPRING', reader })
    const refund = { kind: 'refund', refund: 1, amount: 500 }
    const coupon = { kind: 'coupon', id: 'c', fate: 'returned' }
    const used = { kind: 'coupon', id: 'c', fate: 'others-stand' }
    const penalty = { kind: 'penalty', points: 2 }
    expect(told(refund, 'buyer')).toBe('€5.00 goes back to you.')
    expect(told(coupon, 'buyer')).toContain('Coupon SPRING: you get this coupon back')
    expect(told(penalty, 'seller')).toBe('2 penalty points on your record.')
    for (const reader of ['seller', undefined] as const) {
      expect(told(refund, reader)).toBe('€5.00 goes back to the buyer.')
      expect(told(coupon, reader)).toContain('SPRING: the buyer gets this coupon back')
      expect(told(used, reader)).toContain('SPRING: the buyer also used this coupon')
    }
    for (const reader of ['buyer', undefined] as const)
      expect(told(penalty, reader)).toBe('2 penalty points on the seller’s record.')
    const bank = { move: 'charge-back', by: 'provider', means: 'card', amount: 500 } as never
    expect(historyLine(bank, 'EUR', undefined, 'buyer').title).toBe('Your bank took €5.00 back')
    expect(historyLine(bank, 'EUR', undefined, 'seller').title).toBe('The buyer’s bank took €5.00 back')
    const ruling = { move: 'rule', by: 'mediator', amount: 500, fault: 'seller', reasoning: 'So.' } as never
    expect(historyLine(ruling, 'EUR', undefined, 'buyer').title).toBe('Mediator ruled: €5.00 back to you')
    expect(historyLine(ruling, 'EUR', undefined, 'seller').title).toBe('Mediator ruled: €5.00 back to the buyer')
  })

  test('F3 C10 C18 P1 what is to come is told to the seller as theirs, and so is that they were paid', () => {
    const told = (reader?: Person) =>
      [
        deadlineEffect('miss-shipping', 'cancelled', reader),
        deadlineEffect('end-complaint', 'cancelled', reader),
        paymentSentence(a.aFinishedOrder().order, reader ?? 'mediator', 'EUR'),
      ].join(' ')
    expect(told('seller')).toMatch(/counts as your fault[.].* on your record[.].*so you have been paid/)
    for (const reader of ['buyer', undefined] as const)
      expect(told(reader)).toMatch(/as the seller’s fault[.].* on the seller’s record[.].*so the seller has been paid/)
  })

  test('C10 M3 F3 a time to ship that runs out without the money is told as nobody’s fault, and with it as the seller’s', () => {
    const told = (story: a.Story) => {
      const next = outlook(story.order, story.circumstances).find(({ deadline }) => deadline.move === 'miss-shipping')
      return next && deadlineEffect(next.deadline.move, next.after, 'seller')
    }
    const story = a.aPaidOrder().passes('PT24H')
    expect(told(story)).toContain('nobody’s fault')
    expect(told(story.by('provider', 'confirm-capture'))).toContain('counts as your fault')
    expect(told(a.aRefusedOrder())).toContain('counts as your fault')
  })

  test.each(['mediator', 'refund'])(
    'D3 D5 M3 T1 a refund that silence brings and that has to wait is not told as none: without agreement, %s',
    (withoutAgreement) => {
      const policy = a.houseWith({ 'refund.trackingProof': true, 'dispute.withoutAgreement': withoutAgreement })
      const disputed = (story: a.Story) => {
        story.by('buyer', 'open-dispute', { reason: 'defective', story: 'It hums.', wanted: minor(200) })
        return withoutAgreement === 'mediator' ? story.by('buyer', 'escalate') : story
      }
      const silence = (story: a.Story, reader: Person) => {
        const next = outlook(story.order, story.circumstances).find(
          ({ deadline }) => regionOf[deadline.move] === 'dispute',
        )
        return next && deadlineEffect(next.deadline.move, next.after, reader)
      }
      expect(silence(disputed(a.aShippedOrder({ policy })), 'buyer')).toBe(
        'The dispute ends in your favour: what you asked for goes back once the carrier has said what became of the parcel.',
      )
      const held = disputed(a.aDeliveredOrder({ policy, wallet: 0 }))
      expect(silence(held, 'seller')).toBe('The dispute ends in the buyer’s favour: what they asked for goes back.')
      expect(silence(held.by('provider', 'charge-back', { means: 'card', amount: minor(1200) }), 'seller')).toBe(
        'The dispute ends in the buyer’s favour: what they asked for goes back as far as the bank gives it up.',
      )
    },
  )

  test('D4 T1 when an order finishes is told with the time that extended protection adds, where the policy adds any', () => {
    const [finish] = entries.filter(({ move }) => move === 'finish')
    const told = (knobs: object) => finish && windowWords(finish, a.houseWith({ ...knobs }))
    expect(told({ 'shipping.finishAfter': 'P15D', 'shipping.protectionExtendsBy': 'P9D' })).toBe(
      '15 days after delivery, and 9 days later where both sides have extended buyer protection',
    )
    expect(told({ 'shipping.protectionExtendsBy': null })).toBe('15 days after delivery')
  })

  test('M2 a means that takes one length of time is not told as a span', () => {
    const days = (count: number) => ({ ms: count * DAY })
    expect(settlingTime({ from: days(5), to: days(5) })).toBe('Arrives 5 days after it is sent.')
    expect(settlingTime({ from: { businessDays: 2 }, to: { businessDays: 2 } })).toBe(
      'Arrives 2 business days after it is sent.',
    )
    expect(settlingTime({ from: days(3), to: days(10) })).toBe('Arrives 3 to 10 days after it is sent.')
    expect(settlingTime({ from: days(0), to: days(0) })).toBe('Arrives at once when it is sent.')
  })

  test('K1 K4 a coupon that other orders still use is not promised: one of them may be finished and stay bought', () => {
    for (const reader of PEOPLE) {
      expect(fateSentence('others-stand', null, reader)).toContain('It comes back only if')
      expect(fateSentence('others-stand', null, reader)).not.toMatch(/go on|once/)
    }
    expect(fateWords['others-stand']).not.toContain('yet')
  })

  test('K2 a coupon with another end says until when', () => {
    expect(fateSentence('returned', 0)).toContain('1 Jan 1970')
    expect(fateSentence('returned')).toContain('until it expires')
  })
})

describe('what is going on', () => {
  const told = ({ order }: a.Story) => PEOPLE.map((reader) => situation(order, reader))

  test('C11 more time proposed is told to the other side as a question', () => {
    const [buyer, seller] = told(a.anOrderToShip().by('seller', 'propose-extension', { days: 3 }))
    expect(buyer).toContain('proposes 3 more days')
    expect(seller).toContain('You proposed 3 more days')
  })

  test('C7 C8 where Rescind answers, nobody reads that the seller has to, or did not', () => {
    const story = a.aRequestedOrder({ policy: a.houseWith({ 'request.reviewedBy': 'platform' }) })
    expect(deadlineLabel('lapse')).not.toContain('seller')
    expect(refusalSentence(story.refusal('seller', 'begin-processing'))).not.toContain('seller')
    for (const words of told(story.at('2026-03-17T10:00:00Z')))
      expect(words).toMatch(/cancelled[.] Rescind did not decide in time/)
  })

  test('C7 a refusal is told of whoever refused', () => {
    const policy = a.houseWith({ 'request.reviewedBy': 'either' })
    const refused = (who: 'seller' | 'mediator') =>
      told(a.aRequestedOrder({ policy }).by(who, 'refuse', { because: 'already-made' }))
    expect(refused('seller').join(' ')).toMatch(/^The seller refused.* You refused.* The seller refused/)
    for (const words of refused('mediator')) expect(words).toMatch(/^A mediator refused to cancel [(]already made[)]/)
  })

  test('C7 C16 nobody is told to ship what was refused while its payment was verified', () => {
    const policy = a.houseWith({
      ...{ 'request.reviewedBy': 'either', 'payment.cancelWhileVerifying': false, 'cancel.freeFor': null },
      'request.opens': { afterPayment: 'PT0S' },
    })
    for (const who of ['seller', 'mediator'] as const) {
      const story = a.aPaidOrder({ policy }).by('buyer', 'request', { reason: 'changed-mind' })
      const [buyer, seller] = told(story.by(who, 'refuse', { because: 'already-made' }))
      expect(seller).toMatch(/ refused to cancel[.] The payment is still being verified: please do not ship yet/)
      expect(buyer).toMatch(/ refused to cancel [(]already made[)][.] Your payment is still being verified/)
      expect(told(story.passes('PT24H'))[1]).toContain('Ship the order in time')
    }
  })

  test('D1 M3 who cannot open a dispute is not told to', () => {
    const { order } = a.aDeliveredOrder()
    expect(situation(order, 'buyer', true, false)).toBe('Your order has arrived.')
  })

  test('S5 D3 M3 an address, an appeal and a chargeback are told', () => {
    const { order } = a.aDeliveredOrder()
    const to = { recipient: 'A', street: 'B', postcode: 'C', city: 'D', country: 'E' }
    const asked = { state: 'asked', asked: 1, to, before: null, askedAt: 0, answerBy: 1 } as const
    expect(situation({ ...a.anOrderToShip().order, destination: asked }, 'seller')).toContain('another address')
    const taken = { state: 'open', means: 'card', amount: 1, contested: 0, openedAt: 0, closeBy: 1 } as never
    expect(situation({ ...order, chargeback: taken }, 'buyer')).toContain('Your bank')
  })

  test('a region that is where it began adds nothing', () => {
    expect(situation({ ...a.anOrderToShip().order, ...beside }, 'buyer')).toBe('Paid. The seller has to ship it now.')
  })
})
