import { ActionForm, type FormAction, RadioCardsIn, TextareaIn, TextInputIn } from '@/components/forms/action-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Choice, type Control, filled } from '@/lib/policy/controls'
import type { PolicyValue } from '@/lib/policy/values'
import { knobGroups, knobLabel, knobValue } from '@/lib/words/knobs'
import { choiceWords, controlHints } from '@/lib/words/policy-drafts'

type Props = {
  path: string
  control: Control
  /** Missing where the document does not state it. */
  now: PolicyValue | undefined
  action: FormAction
  hidden: Readonly<Record<string, string>>
  /** Back to the values. */
  back: string
}

/** Sets one knob of a draft, with the control that fits it. */
export function KnobForm({ path, control, now, action, hidden, back }: Props) {
  return (
    <Card
      id="change"
      className="scroll-mt-4"
      title={`Change: ${knobLabel(path)}`}
      aside={knobGroups[path.split('.')[0] ?? ''] ?? null}
    >
      <ActionForm action={action} id="knob" hidden={{ ...hidden, path }}>
        <p className="text-ink-soft text-sm">
          Now: {now ? knobValue(now.value) : 'not stated'}
          {now?.source && `, from ${now.source === 'house' ? 'Rescind itself' : `guide ${now.source}`}`}
        </p>
        <Value control={control} value={now?.value} />
        <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
          <TextInputIn name="source" label="Source" optional maxLength={80} />
          <TextInputIn name="note" label="Note" optional maxLength={300} />
        </div>
        <div className="flex flex-wrap gap-2">
          <SubmitButton>Save this value</SubmitButton>
          <ButtonLink href={back} variant="quiet">
            Leave it as it is
          </ButtonLink>
        </div>
      </ActionForm>
    </Card>
  )
}

function Value({ control, value }: { control: Control; value: unknown }) {
  const { choice, typed, several } = filled(control, value)
  const hint = controlHints[control.kind]
  switch (control.kind) {
    case 'yes-no':
      return <RadioCardsIn name="choice" label="Value" options={yesNo} defaultValue={choice} />
    case 'choice':
      return (
        <RadioCardsIn
          name="choice"
          label="Value"
          defaultValue={choice}
          options={control.choices.map((each) => ({
            value: each.key,
            label: choiceWords(each.key, 'value' in each ? each.value : undefined),
            reveals: 'typed' in each && <Length choice={each} typed={each.key === choice ? typed : ''} />,
          }))}
        />
      )
    case 'number':
      return (
        <TextInputIn
          name="typed"
          label="Value"
          hint={`A whole number from ${control.least} to ${control.most}.`}
          inputMode="numeric"
          className="max-w-40"
          defaultValue={typed}
        />
      )
    case 'several':
      return <Several options={control.options} chosen={several} />
    case 'lines':
      return <TextareaIn name="typed" label="Values" hint={hint} defaultValue={typed} />
    case 'json':
      return (
        <TextareaIn
          name="typed"
          label="Value"
          hint={hint}
          defaultValue={typed}
          className="font-mono"
          spellCheck={false}
        />
      )
    default:
      return <TextInputIn name="typed" label="Value" hint={hint} defaultValue={typed} className="max-w-80" />
  }
}

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

const Length = ({ choice, typed }: { choice: Extract<Choice, { typed: string }>; typed: string }) => (
  <TextInputIn
    name={`typed-${choice.key}`}
    label={choice.typed === 'amount' ? 'Amount in cents' : 'How long'}
    hint={choice.typed === 'amount' ? controlHints.amount : controlHints.duration}
    defaultValue={typed}
    className="max-w-80"
  />
)

const Several = ({ options, chosen }: { options: readonly string[]; chosen: readonly string[] }) => (
  <fieldset className="grid gap-1.5">
    <legend className="mb-1.5 font-medium text-sm">Values</legend>
    <div className="flex flex-wrap gap-x-6 gap-y-1">
      {options.map((option) => (
        <label key={option} className="flex min-h-11 items-center gap-2.5 text-sm">
          <input
            type="checkbox"
            name="several"
            value={option}
            defaultChecked={chosen.includes(option)}
            className="size-4.5 accent-accent"
          />
          {knobValue(option)}
        </label>
      ))}
    </div>
  </fieldset>
)
