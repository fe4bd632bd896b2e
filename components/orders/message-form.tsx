import { randomUUID } from 'node:crypto'
import { ActionForm, type FormAction, SentOnce } from '@/components/forms/action-form'
import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { FilesIn } from '@/components/forms/files-in'
import { FocusKept } from '@/components/forms/focus-kept'
import { SubmitButton } from '@/components/ui/submit-button'
import { LONGEST_TEXT } from '@/lib/longest-text'

type Props = {
  /** Unlike any other form of the page, and where one page writes to several, unlike theirs. */
  id?: string
  /** The order whose thread is written into. */
  number?: string
  /** What else says where it goes. */
  hidden?: Readonly<Record<string, string>>
  action: FormAction
  label: string
}

/** Writes into a thread, with pictures. Sent twice, it is one message. */
export const MessageForm = ({ id = 'message', number, hidden, action, label }: Props) => (
  <ActionForm
    action={action}
    id={id}
    hidden={{ ...(number === undefined ? {} : { number }), ...hidden }}
    className="grid gap-3"
  >
    <SentOnce form={randomUUID()} />
    <DraftTextareaIn name="text" label={label} rows={3} longest={LONGEST_TEXT} />
    <FocusKept name="text" />
    <FilesIn label="Pictures" taking="pictures" />
    <div>
      <SubmitButton variant="secondary">Send message</SubmitButton>
    </div>
  </ActionForm>
)
