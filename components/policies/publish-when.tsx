import { Button, ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioCards } from '@/components/ui/radio-cards'
import { TextInput } from '@/components/ui/text-input'

type Props = {
  action: string
  when: string
  at: string
  timeZone: string
  problem: string | null
  back: string
}

/** First step: the moment from which new orders take the policy (T4). A plain GET form, for it changes nothing yet. */
export const PublishWhen = ({ action, when, at, timeZone, problem, back }: Props) => (
  <Card>
    <form action={action} method="get" className="grid max-w-xl grid-cols-[minmax(0,1fr)] gap-5" noValidate>
      <ErrorSummary problems={problem ? [{ href: '#at', message: problem }] : []} of={problem} />
      <RadioCards
        name="when"
        label="New orders take it"
        defaultValue={when || 'now'}
        options={[
          { value: 'now', label: 'From now on', hint: 'From the moment you publish it.' },
          {
            value: 'at',
            label: 'From a chosen moment',
            hint: 'Until then the policy in force stays in force.',
            reveals: (
              <TextInput
                name="at"
                label="Date and time"
                hint={`By the clocks of the policy’s own time zone, ${timeZone}.`}
                type="datetime-local"
                defaultValue={at}
                error={problem}
                className="min-w-0 max-w-80"
              />
            ),
          },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          See what follows
        </Button>
        <ButtonLink href={back} variant="quiet">
          Back to the draft
        </ButtonLink>
      </div>
    </form>
  </Card>
)
