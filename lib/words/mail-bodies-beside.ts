import type { Person } from '@/lib/law/order'
import type { News } from '@/lib/law/outcome'
import {
  type Body,
  due,
  legLines,
  type MailFacts,
  moneyBack,
  quoted,
  type Said,
  sum,
  toBuyer,
  until,
} from './mail-facts'
import { reasonWords } from './reasons'

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`
const reasoned = (f: MailFacts): Said => f.reasoning && `The reasoning: “${f.reasoning}”`
const points = (f: MailFacts, whom: Person): Said =>
  !!f.points &&
  `It adds ${f.points} ${f.points === 1 ? 'point' : 'points'} to ${whom === 'seller' ? 'your' : 'the seller’s'} record.`

/** What the mails about parts, more time, addresses, returns, appeals, complaints, points and chargebacks say. */
export const besideBodies = {
  'partly-cancelled': (f, whom) => [
    f.parts && `Cancelled: ${f.parts}.`,
    f.reason && `Reason: ${reasonWords(f.reason)}.`,
    ...(whom === 'buyer' ? moneyBack(f) : [points(f, whom)]),
    // Nobody ships before the payment is verified, or once more what is under way: there is a time to ship, or there is none.
    whom === 'buyer' || f.until == null ? 'The rest of the order goes on.' : 'Please ship the rest of the order.',
    due(f, 'It has to be shipped by'),
  ],
  'extension-proposed': (f, whom) => [
    f.days != null &&
      `${whom === 'buyer' ? 'The seller asks for' : 'The buyer offers you'} ${days(f.days)} more to ship it.`,
    due(f, 'Please agree or decline by'),
    'Without an answer the time to ship stays as it is.',
  ],
  'extension-agreed': (f) => ['Both sides agreed.', due(f, 'It has to be shipped by')],
  'extension-declined': (f) => [
    f.by === 'clock'
      ? 'The other side did not answer in time, so the time to ship stays as it is.'
      : 'The other side did not agree, so the time to ship stays as it is.',
    due(f, 'It has to be shipped by'),
  ],
  'address-asked': (f) => [
    f.address && `The buyer asks you to send it to: ${f.address}.`,
    due(f, 'Please accept or decline by'),
    'Without an answer the address stays as it is.',
  ],
  'address-changed': (f) => [f.address && `The seller will send it to: ${f.address}.`],
  'address-declined': (f) => [
    f.by === 'clock'
      ? 'The seller did not answer in time, so the address stays as it is.'
      : 'The seller does not send it to another address, so the address stays as it is.',
    f.can?.request
      ? `You can ask the seller to cancel the order${until(f.can.request)} and order again with the new address.`
      : f.can?.cancel && `You can cancel the order${until(f.can.cancel)} and order again with the new address.`,
  ],
  'protection-offered': () => [
    'The other side has extended buyer protection.',
    'It lasts longer only when you extend it too.',
  ],
  'protection-extended': (f) => ['Both sides have extended buyer protection.', due(f, 'It ends on')],
  'return-awaited': (f, whom) =>
    whom === 'buyer'
      ? [
          sum(f) && `You get ${sum(f)} back once the goods are back.`,
          due(f, 'Please send them and enter the tracking number by') ||
            'Please send them and enter the tracking number once they have arrived. Your time to do so begins then.',
          'If you do not, the return ends without a refund.',
        ]
      : [
          sum(f) && `The buyer gets ${sum(f)} back once the goods are back with you.`,
          due(f, 'The buyer has to send them by') ||
            'The buyer has to send them once they have arrived. The time to do so begins then.',
        ],
  'return-sent': (f, whom) => [
    f.tracking && `The goods are on their way back with ${f.carrier}, tracking number ${f.tracking}.`,
    ...(whom === 'seller'
      ? [due(f, 'Please answer once you have them, by'), 'Without an answer they count as back and the refund is paid.']
      : [due(f, 'If the seller does not answer, the refund is paid on')]),
  ],
  'return-received': (f, whom) => [
    f.by === 'clock' ? 'The goods count as back, because nobody said otherwise in time.' : 'The goods are back.',
    ...(whom === 'buyer' ? moneyBack(f) : []),
  ],
  'return-missed': (_, whom) => [
    whom === 'buyer'
      ? 'You did not send the goods back in time, so there is no refund for them.'
      : 'The buyer did not send the goods back in time, so there is no refund for them.',
  ],
  'return-questioned': (f, whom) => [
    quoted(f, whom === 'seller'),
    whom === 'mediator'
      ? 'Please decide what becomes of the refund.'
      : 'A mediator will decide what becomes of the refund.',
    due(f, 'The ruling is due by'),
  ],
  'dispute-appealed': (f, whom) => [
    f.by === whom ? 'You appealed against the ruling.' : `The ${f.by ?? 'other side'} appealed against the ruling.`,
    quoted(f, f.by === whom),
    due(f, 'The appeal is decided by'),
    'Until then, and if nobody decides, the ruling stands.',
  ],
  'appeal-ruled': (f, whom) => [
    f.amount ? `${sum(f)} more goes back to ${toBuyer(whom)}.` : `Nothing more goes back to ${toBuyer(whom)}.`,
    reasoned(f),
    ...legLines(f, whom),
  ],
  'complaint-filed': (f) => [quoted(f), due(f, 'It is decided by')],
  'complaint-reviewed': (f, whom) => [
    f.by === 'clock'
      ? 'Nobody decided on the complaint in time, so it is closed.'
      : f.granted
        ? 'The complaint is upheld.'
        : 'The complaint is not upheld.',
    reasoned(f),
    points(f, whom),
  ],
  'mark-contested': (f) => [quoted(f), due(f, 'It is decided by')],
  'contest-reviewed': (f) => [
    f.by === 'clock' && 'Nobody decided in time, so the policy of the order decides.',
    f.granted ? 'The points come off your record.' : 'The points stay on your record.',
    reasoned(f),
  ],
  'feedback-left': (f) => [
    f.stars != null && `The buyer gives it ${f.stars} ${f.stars === 1 ? 'star' : 'stars'} out of 5.`,
    quoted(f),
  ],
  'charged-back': (f, whom) => [
    sum(f) && `${whom === 'buyer' ? 'Your' : 'The buyer’s'} bank took ${sum(f)} back.`,
    whom === 'buyer'
      ? 'What the bank has taken is not paid back a second time.'
      : whom === 'seller' && 'Rescind deals with the bank. You need not do anything.',
    due(f, 'The bank decides by'),
  ],
  'chargeback-closed': (f) => [
    f.granted ? 'The bank gave the money back.' : 'The buyer keeps what the bank took back.',
  ],
} satisfies Partial<Record<News, Body>>
