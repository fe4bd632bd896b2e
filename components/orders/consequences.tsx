import { Gavel, Hourglass, PackageX, Scale, UserCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import type { Person } from '@/lib/law/order'
import type { Fault } from '@/lib/law/policy'
import type { Effect, Preview } from '@/lib/law/preview'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { answerWords, nothingPaid, orderAfter, recordWords, stageWords } from '@/lib/words/consequences'
import { deadlineEffect, isHousekeeping } from '@/lib/words/deadlines'
import { EffectList, Line, type Reading } from './effect-list'

type Props = {
  preview: Preview
  view: OrderView
  reader: Person
  /** Whose fault the reason makes it, where the move gives one (C6). */
  fault?: Fault
}

/** Everything that will follow from a move, as the law itself decides it: at once, by the answer, by silence (C5, K4). */
export function Consequences({ preview, view, reader, fault }: Props) {
  const { order, circumstances, facts, coupons } = view
  const reading: Reading = { reader, currency: facts.currency, policy: circumstances.policy, coupons }
  const { effect, accepted, answers, silence } = preview
  const points = Math.max(effect.points, ...answers.map(({ effect }) => effect.points))
  const unpaid = order.payment.state === 'awaiting' && accepted.order.cancellation.state === 'cancelled'
  const record = fault ?? (points > 0 ? 'seller' : null)
  const recorded = record !== null && (
    <Line icon={<Gavel className="size-4" />} data={{ 'data-fault': record }}>
      {recordWords(record, points)}
    </Line>
  )
  return (
    <div className="grid gap-4 text-sm" data-preview={effect.status}>
      <Stage title={stageWords.now}>
        <Line icon={<PackageX className="size-4" />}>{orderAfter(accepted.order, effect.status)}</Line>
        {unpaid && <Line icon={<Scale className="size-4" />}>{nothingPaid}</Line>}
        <EffectList effect={effect} dated {...reading} />
        {answers.length === 0 && recorded}
        {answers.map(({ move, until }) => (
          <Line key={move} icon={<UserCheck className="size-4" />} data={{ 'data-answer': move }}>
            {until === null ? (
              answerWords
            ) : (
              <>
                {answerWords} They have until <Moment at={until} />.
              </>
            )}
          </Line>
        ))}
      </Stage>
      {answers.map(({ move, effect }) => (
        <Stage key={move} title={stageWords.accept(reader)}>
          <EffectList effect={effect} dated={false} {...reading} />
          {recorded}
        </Stage>
      ))}
      {silence && !isHousekeeping(silence.deadline.move) && (
        <Stage title={stageWords.silence}>
          <Line icon={<Hourglass className="size-4" />} data={{ 'data-deadline': silence.deadline.move }}>
            {deadlineEffect(silence.deadline.move, silence.effect.status)} That is on{' '}
            <Moment at={silence.deadline.at} />.
          </Line>
          <EffectList effect={unlike(silence.effect, answers)} dated {...reading} />
        </Stage>
      )}
    </div>
  )
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
