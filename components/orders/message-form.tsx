import { randomUUID } from 'node:crypto'
import { ActionForm, type FormAction, TextareaIn } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { number: string; action: FormAction; label: string }

/** Writes into the thread of an order. Sent twice, it is one message. */
export const MessageForm = ({ number, action, label }: Props) => (
  <ActionForm action={action} id="message" hidden={{ number, form: randomUUID() }} className="grid gap-3">
    <TextareaIn name="text" label={label} rows={3} />
    <div>
      <SubmitButton variant="secondary">Send message</SubmitButton>
    </div>
  </ActionForm>
)
