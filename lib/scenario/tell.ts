import { beside } from '@/lib/law/beside'
import type { Accepted } from '@/lib/law/decide'
import type { Order } from '@/lib/law/order'
import { followed } from '@/lib/words/consequences'
import { couponKindWords, fateSentence } from '@/lib/words/coupons'
import { duration as inWords } from '@/lib/words/durations'
import { historyLine } from '@/lib/words/history'
import { cancelKindWords, meansWords } from '@/lib/words/items'
import { exactly, inUtc } from '@/lib/words/moments'
import { money } from '@/lib/words/money'
import { moveWords } from '@/lib/words/moves'
import { newsLine } from '@/lib/words/news'
import { partyWords } from '@/lib/words/parties'
import { partsLine } from '@/lib/words/parts'
import { legWords } from '@/lib/words/refunds'
import { refusalSentence } from '@/lib/words/refusals'
import { regionWords, stateWords } from '@/lib/words/states'
import { badgeWords, statusWords } from '@/lib/words/statuses'
import type { Mismatch } from './judge'
import type { Scenario } from './read'
import type { Entry, Play } from './run'
import { standingOf } from './standing'

/** A play as people read it: what was ordered, everything that happened, where it ended, and what was not as expected. */
export function tell(scenario: Scenario, play: Play, wrong: readonly Mismatch[]): string {
  const { document, policyTitle, start } = scenario
  return [
    document.title,
    ...(document.retells ? [`  ${document.retells}`] : []),
    `Policy: ${policyTitle}`,
    ...ordered(scenario),
    '',
    `${moment(start)}  Buyer placed ${document.order.siblings.length > 0 ? 'the orders' : 'the order'}`,
    ...play.timeline.flatMap((entry) => happened(entry, scenario)),
    '',
    ...play.end.flatMap((held) => ended(held, play, scenario)),
    ...(wrong.length > 0 ? ['', 'Not as expected:', ...wrong.map((one) => `  ${mismatchLine(one, scenario)}`)] : []),
  ].join('\n')
}

/** A moment, to the millisecond where minutes do not tell it. */
const moment = (at: number) => (at % 60_000 === 0 ? inUtc(at) : exactly(at)).padEnd(24)
const INDENT = ' '.repeat(28)

function ordered({ document: { order }, checkout }: Scenario): string[] {
  const { currency } = order
  return [
    ...[order, ...order.siblings].flatMap(({ id, lines, shipping }) => {
      const placed = checkout.orders.find((one) => one.id === id)
      const shares = placed?.order.shares.map(({ means, amount }) => `${meansWords[means]} ${money(amount, currency)}`)
      const things = lines.map(({ quantity, name = 'item', price, kind }) => {
        const what = `${quantity} × ${name} at ${money(price, currency)}`
        return kind === 'at-will' ? what : `${what} (${cancelKindWords[kind]})`
      })
      const own = placed?.order.answersWithin
      const answers = own ? [`the store answers within ${inWords(own)}`] : []
      const sent = shipping > 0 ? [`shipping ${money(shipping, currency)}`] : []
      return `Order “${id}”: ${[...things, ...sent, ...answers].join(', ')}. To pay: ${shares?.join(', ')}`
    }),
    ...order.coupons.map(({ id, kind, amount }) => `${couponKindWords[kind]} “${id}”: ${money(amount, currency)} off`),
  ]
}

function happened(entry: Entry, { document: { order }, checkout }: Scenario): string[] {
  const { currency, siblings } = order
  const on = siblings.length > 0 ? `[${entry.order}] ` : ''
  const at = moment(entry.at)
  if (entry.kind === 'passed') return [`${at}  ${on}Time passes`]
  if (entry.kind === 'refused') {
    const { command, refusal } = entry
    const why = refusalSentence(refusal, { currency, move: command.move })
    return [
      `${at}  ${on}✗ ${partyWords[command.by]} may not: ${moveWords[command.move]} [${refusal.rule}, ${refusal.code}]`,
      `${INDENT}${why}`,
    ]
  }
  const { command, rule, follows } = entry.accepted
  const { title, detail } = historyLine(command, currency)
  const by = command.by === 'clock' ? '⏱ ' : ''
  const coupon = (id: string) => checkout.coupons.find((one) => one.id === id)?.id
  return [
    `${at}  ${on}${by}${title} [${rule}]${detail ? ` · ${detail}` : ''}`,
    ...follows.flatMap((follow) => followed(follow, { currency, coupon }) ?? []).map((line) => `${INDENT}${line}`),
    ...mails(entry.accepted, entry.order).map((mail) => `${INDENT}✉ ${mail}`),
  ]
}

const mails = ({ follows }: Accepted, order: string): string[] =>
  follows.flatMap((follow) =>
    follow.kind === 'tell' ? [`${partyWords[follow.whom]}: ${newsLine(follow.about, follow.whom, `“${order}”`)}`] : [],
  )

function ended(held: Play['end'][number], play: Play, { document: { order }, checkout }: Scenario): string[] {
  const { currency } = order
  const { status, badges, coupons, points } = standingOf(held, checkout)
  const sent = play.timeline.flatMap((entry) =>
    entry.kind === 'made' && entry.order === held.id ? mails(entry.accepted, held.id) : [],
  )
  return [
    `At the end, order “${held.id}”`,
    `  Status   ${[statusWords[status], ...badges.map((badge) => badgeWords[badge])].join(' · ')}`,
    `  Refund   ${refundLines(held.order, currency).join('; ') || 'none'}`,
    ...Object.entries(coupons).map(
      ([id, fate]) =>
        `  Coupon   ${id}: ${fate === 'untouched' ? 'Used on this order' : fateSentence(fate, held.usableUntil.get(id), null)}`,
    ),
    ...besideLines(held.order, order.id === held.id ? order.lines : siblingLines(order, held.id)),
    `  Points   ${points}`,
    `  Mails    ${sent.length > 0 ? sent.join(`\n${' '.repeat(11)}`) : 'none'}`,
  ]
}

const siblingLines = ({ siblings }: Scenario['document']['order'], id: string) =>
  siblings.find((one) => one.id === id)?.lines ?? []

/** What of the order is cancelled, and every region beside the main road that is not where it began. */
function besideLines(order: Order, written: readonly { readonly name?: string | undefined }[]): string[] {
  const gone = order.lines.flatMap(({ number, cancelled }) =>
    cancelled > 0 ? [{ line: number, quantity: cancelled }] : [],
  )
  const cancelled = gone.length > 0 ? [`  Gone     ${partsLine(gone, (line) => written[line - 1]?.name)}`] : []
  return [
    ...cancelled,
    ...besideRegions.flatMap((region) => {
      const { state } = order[region]
      return state === beside[region].state ? [] : [`  ${regionWords[region].title}: ${stateWords(region, state)}`]
    }),
  ]
}

const besideRegions = Object.keys(beside) as (keyof typeof beside)[]

const refundLines = ({ refunds }: Order, currency: string): string[] =>
  refunds.map(({ means, amount, state }) => `${meansWords[means]} ${money(amount, currency)}: ${legWords[state]}`)

function mismatchLine({ step, order, what, expected, got }: Mismatch, { document }: Scenario): string {
  const written = step === null ? null : document.steps[step]
  const did = written && ('do' in written ? `${written.by} ${written.do}` : 'time passes')
  const where = step === null ? `At the end (${order})` : `Step ${step + 1} (${did}, ${order})`
  return `${where}: ${what} should be ${JSON.stringify(expected)}, but is ${JSON.stringify(got)}`
}
