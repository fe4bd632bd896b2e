import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Countdown } from '@/components/ui/countdown'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Stars } from '@/components/ui/stars'
import type { Tone } from '@/components/ui/tone'
import type { Person } from '@/lib/law/order'
import type { Instant } from '@/lib/law/time'
import { lastMade } from '@/lib/orders/last-made'
import type { OrderView } from '@/lib/orders/queries/order-view'
import { markWords } from '@/lib/words/marks'
import { complaintWords, contestWords, markSentence } from '@/lib/words/reviews'
import { Quote } from './quote'
import { RuleLink } from './rule-link'

type Props = { view: OrderView; reader: Person }

/** What there is to say about an order once it is over: feedback, a complaint, the points it left (P1, P2, C18). */
export const AfterCards = ({ view, reader }: Props) => (
  <>
    <FeedbackCard view={view} />
    <ComplaintCard view={view} />
    {reader !== 'buyer' && <MarkCard view={view} reader={reader} />}
  </>
)

/** What the buyer said of it once it was over (P2). */
export function FeedbackCard({ view: { order } }: { view: OrderView }) {
  const { feedback } = order
  if (feedback.state === 'none') return null
  return (
    <Card title="Feedback" aside={<Moment at={feedback.leftAt} form="day" />}>
      <div className="grid gap-2" data-feedback={feedback.stars}>
        <Stars rating={feedback.stars} />
        {feedback.text && <Quote>{feedback.text}</Quote>}
      </div>
    </Card>
  )
}

/** The buyer's complaint, and what a mediator made of it (C18). */
export function ComplaintCard({ view, children }: { view: OrderView; children?: ReactNode }) {
  const { complaint } = view.order
  if (complaint.state === 'none') return null
  const story =
    complaint.state === 'filed'
      ? complaint.story
      : // Once it is reviewed, the complaint itself is in the history.
        lastMade(view, 'file-complaint')?.command.story
  return (
    <Card title="Complaint" id="complaint" aside={<Mark tone="caution" words={complaintWords(complaint)} />}>
      <div className="grid gap-3 text-sm" data-complaint={complaint.state}>
        {story && <Quote>{story}</Quote>}
        {complaint.state === 'filed' ? (
          <ReviewBy at={complaint.reviewBy} view={view} />
        ) : (
          <Reviewed at={complaint.reviewedAt} reasoning={complaint.reasoning} />
        )}
        {children}
      </div>
    </Card>
  )
}

/** The points the order left on the seller's record, and what became of them (P1). */
export function MarkCard({ view, reader, children }: Props & { children?: ReactNode }) {
  const { mark } = view.order
  if (mark.state === 'clean') return null
  return (
    <Card title="Penalty points" id="mark" aside={<Mark tone="neutral" words={contestWords(mark)} />}>
      <div className="grid gap-3 text-sm" data-mark={mark.state}>
        <p>{markSentence(mark, reader)}</p>
        <Causes view={view} reader={reader} />
        {mark.state === 'contested' && (
          <>
            <Quote>{mark.story}</Quote>
            <ReviewBy at={mark.reviewBy} view={view} />
          </>
        )}
        {mark.state === 'reviewed' && <Reviewed at={mark.reviewedAt} reasoning={mark.reasoning} />}
        {children}
      </div>
    </Card>
  )
}

/** What each of the points is there for, by which rule. */
const Causes = ({ view, reader }: Props) => (
  <Facts
    facts={view.history.flatMap(({ follows, rule }) =>
      follows.flatMap((follow) =>
        follow.kind === 'penalty'
          ? [{ label: <Cause because={follow.because} {...{ rule, reader }} />, value: `+${follow.points}` }]
          : [],
      ),
    )}
  />
)

const Cause = ({ because, rule, reader }: { because: string; rule: string; reader: Person }) => (
  <>
    {markWords(because, reader)} <RuleLink rule={rule} />
  </>
)

const Mark = ({ tone, words }: { tone: Tone; words: string }) => <Badge tone={tone}>{words}</Badge>

const ReviewBy = ({ at, view }: { at: Instant; view: OrderView }) => (
  <p className="text-ink-soft">
    A mediator decides. <Countdown until={at} now={view.circumstances.now} /> (<Moment at={at} />)
  </p>
)

const Reviewed = ({ at, reasoning }: { at: Instant; reasoning: ReactNode }) => (
  <>
    {reasoning && <p className="whitespace-pre-line wrap-anywhere">{reasoning}</p>}
    <p className="text-ink-soft">
      <Moment at={at} />
    </p>
  </>
)
