import { ActionForm, type FormAction, TextareaIn } from '@/components/forms/action-form'
import { Card } from '@/components/ui/card'
import { DoneNotice } from '@/components/ui/done-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { LONGEST_DOCUMENT } from '@/lib/longest-text'

type Props = { id: string; seen: string; text: string; saved: boolean; action: FormAction }

/** The whole draft as text. It is kept as typed, also while it is not a policy. */
export const TextForm = ({ id, seen, text, saved, action }: Props) => (
  <Card>
    <div className="grid gap-5">
      {saved && <DoneNotice key={seen} title="Saved. The text is a valid policy." />}
      {/* A new text is a new form: what was typed before is what is stored now. */}
      <ActionForm key={seen} action={action} id="text" hidden={{ id, seen }}>
        <TextareaIn
          name="text"
          label="The policy as JSON"
          hint={
            <>
              Every value may be written plainly, or as{' '}
              <code className="font-mono text-xs">{'{ "value": …, "source": "…", "note": "…" }'}</code>. What is allowed
              where is in{' '}
              <a href="/schemas/policy.schema.json" className="link">
                the schema
              </a>
              .
            </>
          }
          defaultValue={text}
          rows={24}
          longest={LONGEST_DOCUMENT}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          className="field-sizing-fixed! h-[36rem] max-h-[80dvh]! overflow-auto whitespace-pre font-mono sm:text-sm!"
        />
        <div>
          <SubmitButton>Save the text</SubmitButton>
        </div>
      </ActionForm>
    </div>
  </Card>
)
