import { ActionForm, type FormAction, TextInputIn } from '@/components/forms/action-form'
import { ChoiceButton } from '@/components/forms/choice-button'
import { Card } from '@/components/ui/card'
import { Moment } from '@/components/ui/moment'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Instant } from '@/lib/law/time'
import { exactly, inUtc } from '@/lib/words/moments'

const jumps = [
  ['1h', '+1 h'],
  ['24h', '+24 h'],
  ['72h', '+72 h'],
  ['7d', '+7 d'],
  ['14d', '+14 d'],
] as const

type Props = { now: Instant; nextDeadline: Instant | null; jump: FormAction; set: FormAction }

/** The shop's time, and the ways to move it forward (T5). */
export function MoveClock({ now, nextDeadline, jump, set }: Props) {
  return (
    <Card title="The shop’s time">
      <p className="font-semibold text-xl tabular-nums">
        <Moment at={now} />
      </p>
      <ActionForm action={jump} id="jump" className="mt-5 grid gap-3">
        <div className="grid grid-cols-3 gap-2 sm:flex sm:flex-wrap">
          {jumps.map(([value, label]) => (
            <ChoiceButton key={value} name="by" value={value}>
              {label}
            </ChoiceButton>
          ))}
        </div>
        {nextDeadline !== null && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <ChoiceButton name="by" value="deadline" variant="primary">
              To the next deadline
            </ChoiceButton>
            <span className="text-ink-soft text-sm">
              <Moment at={nextDeadline} />
            </span>
          </div>
        )}
      </ActionForm>
      <ActionForm action={set} id="set" className="mt-6 grid gap-3 border-line border-t pt-5">
        <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,20rem)_auto] sm:justify-start">
          <TextInputIn
            name="at"
            label="A chosen time, in UTC"
            hint={`In UTC it is now ${inUtc(now)}.`}
            type="datetime-local"
            defaultValue={exactly(now).slice(0, 16)}
          />
          <SubmitButton variant="secondary">Move the clock there</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  )
}
