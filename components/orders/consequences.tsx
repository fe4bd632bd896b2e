import { Gavel, Hourglass, PackageX, UserCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import { deadlines } from '@/lib/law/deadline'
import type { Order, Person } from '@/lib/law/order'
import { outlook } from '@/lib/law/outlook'
import type { Fault } from '@/lib/law/policy'
import type { Effect, Preview } from '@/lib/law/preview'
import { regionOf } from '@/lib/law/table'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { answeredWords, partGone } from '@/lib/words/at-once'
import { answerWords, recordWords, stageWords } from '@/lib/words/consequences'
import { deadlineEffect, isHousekeeping } from '@/lib/words/deadlines'
import { partsLine } from '@/lib/words/parts'
import { AtOnce, CouponsStay } from './at-once'
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
        const after = answeredWords(move, accepted.order, reader)
        const parts = move === 'accept' ? asked(accepted.order, view) : null
        if (!after && !parts && effect.legs.length + effect.coupons.length === 0 && !recorded) return null
        return (
          <Stage key={`${move} ${by}`} title={stageWords.accept(move, by, reader)}>
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
 * deadline, or else the next thing that follows from the move. What was coming anyway is another matter.
 */
function Silence({ preview, view, ...reading }: Pick<Props, 'preview' | 'view'> & Reading) {
  const { accepted, answers, silence } = preview
  const ahead = outlook(accepted.order, view.circumstances).filter(({ deadline }) => !isHousekeeping(deadline.move))
  const before = deadlines(view.order, view.circumstances.policy)
  const next =
    ahead.find(({ deadline }) => regionOf[deadline.move] === regionOf[accepted.command.move]) ??
    ahead.find(({ deadline }) => !before.some(({ move, at }) => move === deadline.move && at === deadline.at))
  if (!next) return null
  const { deadline, after } = next
  return (
    <Stage title={stageWords.silence}>
      <Line icon={<Hourglass className="size-4" />} data={{ 'data-deadline': deadline.move }}>
        {deadlineEffect(deadline.move, after, reading.reader)} That is on <Moment at={deadline.at} />.
      </Line>
      {silence?.deadline.move === deadline.move && (
        <EffectList effect={unlike(silence.effect, answers)} dated {...reading} />
      )}
    </Stage>
  )
}

/** The parts a request is about; null where it is about everything (C13). */
const asked = ({ cancellation }: Order, view: OrderView) =>
  'parts' in cancellation && cancellation.parts ? partsLine(cancellation.parts, titleOf(view)) : null

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
