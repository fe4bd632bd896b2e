import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Instant } from '@/lib/law/time'
import { runningWords } from '@/lib/words/policy-drafts'

type Props = {
  title: string
  name: string
  from: Instant | 'now'
  timeZone: string
  running: number
  warnings: number
  action: FormAction
  hidden: Readonly<Record<string, string>>
  back: string
}

/** Second step: what publishing does, and the confirming button (T4). */
export const PublishConfirm = ({ title, name, from, timeZone, running, warnings, action, hidden, back }: Props) => (
  <Card>
    <div className="grid max-w-2xl gap-5">
      <Facts
        facts={[
          { label: 'Policy', value: `${title} (${name})` },
          {
            label: 'New orders take it',
            value:
              from === 'now' ? (
                'From now on'
              ) : (
                <>
                  From <Moment at={from} />
                  <span className="block text-ink-soft">
                    {hidden.at?.replace('T', ' ')} in {timeZone}
                  </span>
                </>
              ),
          },
          { label: 'Orders under way', value: <span data-running={running}>{runningWords(running)}</span> },
          {
            label: 'The check found',
            value:
              warnings === 0 ? 'Nothing wrong' : `No error; ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
          },
        ]}
      />
      <ActionForm action={action} id="publish" hidden={hidden} className="grid gap-4">
        <div className="flex flex-wrap gap-2">
          <SubmitButton>Publish</SubmitButton>
          <ButtonLink href={back} variant="quiet">
            Choose another moment
          </ButtonLink>
        </div>
      </ActionForm>
    </div>
  </Card>
)
