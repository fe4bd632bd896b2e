import { Gavel, Hourglass, PackageX, PiggyBank, Scale, ScanBarcode, Ticket, UserCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import { isShipped } from '@/lib/law/fulfilment'
import { option } from '@/lib/law/moves'
import type { Order, Person } from '@/lib/law/order'
import { outlook } from '@/lib/law/outlook'
import type { Fault } from '@/lib/law/policy'
import type { Effect, Preview } from '@/lib/law/preview'
import { regionOf } from '@/lib/law/table'
import type { Instant } from '@/lib/law/time'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { answeredWords, atOnceWords, couponsStay, moneyWaits, partGone } from '@/lib/words/at-once'
import {
  answerWords,
  nothingPaid,
  orderAfter,
  pardonWords,
  recordWords,
  stageWords,
  trackingDue,
} from '@/lib/words/consequences'
import { deadlineEffect, isHousekeeping } from '@/lib/words/deadlines'
import { money } from '@/lib/words/money'
import { partsLine } from '@/lib/words/parts'
import { EffectList, Line, type Reading } from './effect-list'
import { titleOf } from './line-titles'

type Props = {
  preview: Preview
  view: OrderView
  reader: Person
  /** Whose fault the reason makes it, where the move gives one (C6). */
  fault?: Fault
}

/** Everything that will follow from a move, as the law itself decides it: at once, by the answer, by silence (C5, K4). */
export function Consequences({ preview, view, reader, fault }: Props) {
  const { circumstances, facts, coupons } = view
  const reading: Reading = { reader, currency: facts.currency, policy: circumstances.policy, coupons }
  const { effect, accepted, answers } = preview
  const points = Math.max(effect.points, ...answers.map(({ effect }) => effect.points))
  const record = fault ?? (points > 0 ? 'seller' : null)
  const recorded = record !== null && (
    <Line icon={<Gavel className="size-4" />} data={{ 'data-fault': record }}>
      {recordWords(record, points)}
    </Line>
  )
  return (
    <div className="grid gap-4 text-sm" data-preview={effect.status}>
      <Stage title={stageWords.now}>
        <AtOnce preview={preview} view={view} reader={reader} />
        <EffectList effect={effect} dated {...reading} />
        {answers.length === 0 && recorded}
        {answers.map(({ move, by, until }) => (
          <Line
            key={`${move} ${by}`}
            icon={<UserCheck className="size-4" />}
            data={{ 'data-answer': move, 'data-by': by }}
          >
            {answerWords(move, by)}
            {until !== null && (
              <>
                {' '}
                They have until <Moment at={until} />.
              </>
            )}
          </Line>
        ))}
      </Stage>
      {answers.map(({ move, by, effect }) => {
        const after = answeredWords(move, accepted.order)
        const parts = move === 'accept' ? asked(accepted.order, view) : null
        if (!after && !parts && effect.legs.length + effect.coupons.length === 0 && !recorded) return null
        return (
          <Stage key={`${move} ${by}`} title={stageWords.accept(by, reader)}>
            {after && <Line icon={<PackageX className="size-4" />}>{after}</Line>}
            {parts && <Line icon={<PackageX className="size-4" />}>{partGone(parts)}</Line>}
            <EffectList effect={effect} dated={false} {...reading} />
            {parts && <CouponsStay {...reading} />}
            {recorded}
          </Stage>
        )
      })}
      <Silence preview={preview} view={view} {...reading} />
    </div>
  )
}

/**
 * What the clock does if everyone stays silent: what it does about the very thing the move began, where there is such a
 * deadline, or else what it does next.
 */
function Silence({ preview, view, ...reading }: Pick<Props, 'preview' | 'view'> & Reading) {
  const { accepted, answers, silence } = preview
  const region = regionOf[accepted.command.move]
  const own = outlook(accepted.order, view.circumstances).find(({ deadline }) => regionOf[deadline.move] === region)
  const deadline = own?.deadline ?? silence?.deadline
  const after = own?.after ?? silence?.effect.becomes
  if (!deadline || !after || isHousekeeping(deadline.move)) return null
  return (
    <Stage title={stageWords.silence}>
      <Line icon={<Hourglass className="size-4" />} data={{ 'data-deadline': deadline.move }}>
        {deadlineEffect(deadline.move, after)} That is on <Moment at={deadline.at} />.
      </Line>
      {silence?.deadline.move === deadline.move && (
        <EffectList effect={unlike(silence.effect, answers)} dated {...reading} />
      )}
    </Stage>
  )
}

/** What the order is right after the move, before any money: cancelled, partly cancelled, waiting for goods, going on. */
function AtOnce({ preview, view, reader }: Omit<Props, 'fault'>) {
  const { effect, accepted } = preview
  const { order, facts } = view
  const { returning } = accepted.order
  const cancelled = accepted.order.cancellation.state === 'cancelled' && order.cancellation.state !== 'cancelled'
  const gone = cancelled ? null : newlyCancelled(order, accepted.order, view)
  const knownBy = trackingBy(order, accepted.order, view)
  return (
    <>
      <Line icon={<PackageX className="size-4" />}>
        {gone
          ? partGone(gone)
          : (!cancelled && atOnceWords(accepted.command.move, accepted.order)) ||
            orderAfter(accepted.order, effect.status)}
      </Line>
      {knownBy !== null && (
        <Line icon={<ScanBarcode className="size-4" />} data={{ 'data-rule': 'S2' }}>
          {trackingDue.by} <Moment at={knownBy} />, {trackingDue.else}.
        </Line>
      )}
      {order.payment.state === 'awaiting' && cancelled && (
        <Line icon={<Scale className="size-4" />}>{nothingPaid}</Line>
      )}
      {gone && <CouponsStay coupons={view.coupons} />}
      {(returning.state === 'awaited' || returning.state === 'proof-awaited') && order.returning !== returning && (
        <Line icon={<PiggyBank className="size-4" />} data={{ 'data-waits': returning.state }}>
          {moneyWaits[returning.state](money(returning.terms.amount, facts.currency), reader)}{' '}
          <Moment at={returning.state === 'awaited' ? returning.sendBy : returning.proofBy} />.
        </Line>
      )}
      {effect.points < 0 && (
        <Line icon={<Gavel className="size-4" />} data={{ 'data-points': String(effect.points) }}>
          {pardonWords(-effect.points)}
        </Line>
      )}
    </>
  )
}

const CouponsStay = ({ coupons }: Pick<Reading, 'coupons'>) =>
  coupons.length > 0 && <Line icon={<Ticket className="size-4" />}>{couponsStay}</Line>

/** The parts a request is about; null where it is about everything (C13). */
const asked = ({ cancellation }: Order, view: OrderView) =>
  'parts' in cancellation && cancellation.parts ? partsLine(cancellation.parts, titleOf(view)) : null

/** The units that are cancelled afterwards and were not before; null where there are none (C13). */
function newlyCancelled(before: Order, after: Order, view: OrderView): string | null {
  const parts = after.lines.flatMap(({ number, cancelled }, at) => {
    const quantity = cancelled - (before.lines[at]?.cancelled ?? 0)
    return quantity > 0 ? [{ line: number, quantity }] : []
  })
  return parts.length > 0 ? partsLine(parts, titleOf(view)) : null
}

/** From when the buyer can cancel what was just handed over, while no carrier knows it (S2); null where they never can. */
function trackingBy(before: Order, after: Order, { circumstances }: OrderView): Instant | null {
  if (isShipped(before) || !isShipped(after)) return null
  const cancel = option(after, 'cancel', 'buyer', circumstances)
  return cancel.open ? null : (cancel.refusal.opensAt ?? null)
}

/** What silence leads to beyond what an answer would: the same money and coupons are not told twice. */
function unlike(effect: Effect, answers: Preview['answers']): Effect {
  if (answers.length === 0) return effect
  const told = answers.flatMap(({ effect }) => effect.coupons)
  const coupons = effect.coupons.filter(({ id, fate }) => !told.some((one) => one.id === id && one.fate === fate))
  return { ...effect, legs: [], coupons }
}

const Stage = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid gap-2">
    <h3 className="font-semibold text-sm">{title}</h3>
    <ul className="grid gap-2">{children}</ul>
  </section>
)
