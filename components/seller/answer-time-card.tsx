import { ActionForm, type FormAction, TextInputIn } from '@/components/forms/action-form'
import { SelectIn } from '@/components/forms/select-in'
import { RuleLink } from '@/components/orders/rule-link'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { DAY, type Duration, HOUR } from '@/lib/law/time'
import type { AnswerTimes } from '@/lib/stores/answer-time'
import { answerTimeWords } from '@/lib/words/answer-time'
import { unitOf } from '@/lib/words/durations'
import { SavedNotice } from './saved-notice'

type Props = { times: AnswerTimes; action: FormAction; saved: boolean }

/** In what time a store answers requests, where the policy in force leaves that to it (C8). */
export function AnswerTimeCard({ times, action, saved }: Props) {
  return (
    <Card title={answerTimeWords.title} id="answer-time" aside={<RuleLink rule="C8" />}>
      <div className="grid gap-5 text-sm">
        <p className="text-ink-soft">{answerTimeWords.lead(times)}</p>
        {saved && <SavedNotice part="answer-time" title={answerTimeWords.saved} />}
        {times.stores.map(({ id, name, answersWithin }) => (
          <ActionForm key={id} action={action} id={`answer-time-${id}`} hidden={{ store: id }} className="grid gap-3">
            <p data-store={id}>
              <span className="font-medium">{name}.</span> {answerTimeWords.now(answersWithin, times.otherwise)}
            </p>
            <div className="grid grid-cols-[8.5rem_1fr] items-end gap-3">
              <TextInputIn
                name="count"
                label="Within"
                inputMode="numeric"
                autoComplete="off"
                optional
                defaultValue={typedOf(answersWithin, times.to).count}
              />
              <SelectIn
                name="unit"
                label="Unit"
                words={answerTimeWords.units}
                defaultValue={typedOf(answersWithin, times.to).unit}
              />
            </div>
            <p className="text-ink-soft">{answerTimeWords.hint}</p>
            <div>
              <SubmitButton variant="secondary">Save</SubmitButton>
            </div>
          </ActionForm>
        ))}
      </div>
    </Card>
  )
}

/** How a person would type it; where nothing is chosen yet, in the unit of what they can choose at most. */
function typedOf(length: Duration | null, most: Duration): { count: string; unit: string } {
  const unit = unitOf(length ?? most)
  if (!length) return { count: '', unit }
  if ('businessDays' in length) return { count: String(length.businessDays), unit }
  return { count: String(length.ms / (unit === 'days' ? DAY : HOUR)), unit }
}
