import type { News } from '@/lib/law/outcome'
import {
  type Body,
  couponLine,
  due,
  legLines,
  moneyBack,
  proofAwaited,
  quoted,
  sum,
  toBuyer,
  unsettled,
  until,
} from './mail-facts'
import { money } from './money'
import { causeTold, reasonWords, refuseTold } from './reasons'
import { legMeans } from './refunds'

/** What the mails about paying, cancelling, shipping, disputes and refunds say. */
export const mainBodies = {
  'payment-received': (f) => [
    `Thank you. Your payment${f.total === undefined ? '' : ` of ${money(f.total, f.currency)}`} is being verified.`,
    f.can?.cancel && `You can cancel the order without asking anyone${until(f.can.cancel)}.`,
    due(f, 'It will be verified by'),
  ],
  'payment-declined': (f) => [
    'Your payment provider declined the payment. Nothing was taken.',
    due(f, 'You can pay again until'),
    'If it is not paid by then, the order closes by itself.',
  ],
  'payment-arrived': (f) => [
    `Your payment${f.total === undefined ? '' : ` of ${money(f.total, f.currency)}`} had been declined, but has arrived after all. You need not pay again.`,
    'The order goes on.',
    due(f, 'The seller has to ship it by'),
  ],
  'order-to-ship': (f) => ['The payment has been verified. Please ship the order.', due(f, 'It has to be shipped by')],
  cancelled: (f, whom) => [
    f.cause && causeTold(f.cause, whom),
    f.reason && `Reason: ${reasonWords(f.reason)}.`,
    ...(whom === 'buyer'
      ? [...moneyBack(f), ...(f.coupons ?? []).map(couponLine)]
      : [
          'Please do not ship it.',
          f.points
            ? `This counts as your fault and adds ${f.points} ${f.points === 1 ? 'point' : 'points'} to your record.`
            : 'Your record stays as it is.',
        ]),
  ],
  requested: (f, whom) => [
    f.parts ? `To cancel: ${f.parts}.` : null,
    f.reason && `Reason: ${reasonWords(f.reason)}.`,
    quoted(f, whom === 'buyer'),
    whom === 'mediator'
      ? 'Rescind may answer this request.'
      : f.tracking
        ? `It is shipped already, so only ${whom === 'buyer' ? 'the seller’s' : 'your'} yes cancels it.`
        : whom === 'buyer'
          ? 'The order is on hold until the answer. You can take the request back until then.'
          : 'The order is on hold. Please do not ship it before the answer.',
    due(f, whom === 'buyer' ? 'The answer is due by' : 'Please accept or refuse by'),
  ],
  'request-refused': (f, whom) => [
    f.refusal && `The ${f.by === 'mediator' ? 'mediator' : 'seller'}’s reason: ${refuseTold[f.refusal]}.`,
    quoted(f),
    f.tracking && `It was shipped with ${f.carrier}, tracking number ${f.tracking}.`,
    whom === 'seller' && (f.until == null ? 'The order goes on.' : 'The order goes on. Please ship it.'),
    due(f, 'If it is still not shipped, Rescind cancels it on'),
    whom === 'buyer' &&
      f.can?.dispute &&
      `If you do not agree with the refusal, you can open a dispute${until(f.can.dispute)}.`,
  ],
  'request-withdrawn': (f, whom) =>
    whom === 'buyer'
      ? ['You took your request back. The order goes on where it was.', due(f, 'The seller has to ship it by')]
      : [
          f.tracking || f.until == null || whom === 'mediator'
            ? 'The order goes on.'
            : 'The order goes on. Please ship it.',
          due(f, 'It has to be shipped by'),
        ],
  'request-lapsed': (f, whom) => [
    whom === 'buyer'
      ? 'Nobody answered in time, so the order goes on as if you had not asked.'
      : 'The request was not answered in time, so the order goes on.',
    whom === 'buyer' && f.can?.dispute && `If you still want to cancel, you can open a dispute${until(f.can.dispute)}.`,
  ],
  shipped: (f) => [
    f.tracking && `The carrier is ${f.carrier}. Tracking number: ${f.tracking}.`,
    f.can?.request && 'From now on it can be cancelled only if the seller agrees.',
  ],
  'tracking-corrected': (f) => [
    'The seller had entered a wrong tracking number and has corrected it.',
    f.tracking && `The parcel travels with ${f.carrier}. Tracking number: ${f.tracking}.`,
  ],
  delivered: (f) => [
    'The carrier has confirmed delivery.',
    f.can?.dispute && `If something is wrong, you can open a dispute${until(f.can.dispute)}.`,
  ],
  finished: (_, whom) => [
    whom === 'buyer'
      ? 'The order is finished. Thank you for buying here.'
      : 'The order is finished: nothing more can be asked of you for it.',
  ],
  'dispute-opened': (f, whom) =>
    whom === 'buyer'
      ? [
          sum(f) && `You ask for ${sum(f)} back.`,
          quoted(f, true),
          'The seller has been told and can make you a proposal.',
          unsettled(f, whom),
        ]
      : [
          sum(f) && `The buyer asks for ${sum(f)} back.`,
          quoted(f),
          'Make a proposal or accept theirs.',
          unsettled(f, whom),
        ],
  'proposal-made': (f) => [
    sum(f) && `The other side proposes a refund of ${sum(f)}.`,
    quoted(f),
    'Accept it to end the dispute on these terms, or make a proposal of your own.',
  ],
  'dispute-escalated': (f, whom) => [
    whom === 'mediator' ? 'Buyer and seller have not agreed.' : 'You have not agreed, so a mediator will decide.',
    due(f, 'The ruling is due by'),
    whom === 'mediator' ? null : 'Until then you can still agree.',
  ],
  'approval-needed': (f, whom) => [
    whom === 'mediator'
      ? 'A mediator has ruled on more than one decides alone. Another one has to agree, or to send the ruling back.'
      : 'A mediator has ruled, on more than one decides alone. A second one looks at it before anything is carried out.',
    due(f, 'The second mediator answers by'),
  ],
  'ruling-sent-back': (f, whom) => [
    whom === 'mediator'
      ? 'The ruling was sent back, and the case waits for a new one.'
      : 'The second mediator wants the case looked at once more. Until the new ruling you can still agree.',
    due(f, 'The ruling is due by'),
  ],
  'dispute-agreed': (f, whom) => [
    f.amount ? `Both sides agreed on a refund of ${sum(f)}.` : 'Both sides agreed.',
    proofAwaited(f),
    ...legLines(f, whom),
  ],
  'dispute-ruled': (f, whom) => [
    f.amount ? `${sum(f)} goes back to ${toBuyer(whom)}.` : 'There is no refund.',
    proofAwaited(f),
    f.reasoning && `The reasoning: “${f.reasoning}”`,
    whom !== 'mediator' && f.appeal?.[whom] && `If you see it differently, you can appeal${until(f.appeal[whom])}.`,
    ...legLines(f, whom),
  ],
  'refund-sent': (f, whom) => [sum(f) && `We have sent you ${sum(f)}.`, ...legLines(f, whom)],
  'refund-settled': (f, whom) => [sum(f) ? `${sum(f)} has arrived.` : 'It has arrived.', ...legLines(f, whom)],
  'refund-failed': (f) => [
    ...(f.legs ?? []).map(
      (leg) => `The payment provider could not send ${money(leg.amount, f.currency)} back to your ${legMeans(leg)}.`,
    ),
    'We try again by ourselves, and you need not do anything.',
    due(f, 'The next try is on'),
  ],
} satisfies Partial<Record<News, Body>>
