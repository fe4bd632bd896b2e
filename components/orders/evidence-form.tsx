import { randomUUID } from 'node:crypto'
import { ActionForm, type FormAction, SentOnce, UnfoldIn } from '@/components/forms/action-form'
import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { FilesIn } from '@/components/forms/files-in'
import { SubmitButton } from '@/components/ui/submit-button'
import { LONGEST_TEXT } from '@/lib/longest-text'

type Props = { number: string; action: FormAction }

/** Adds evidence to a dispute under way (D2). */
export const EvidenceForm = ({ number, action }: Props) => (
  <ActionForm action={action} id="add-evidence" hidden={{ number }}>
    <SentOnce form={randomUUID()} />
    <UnfoldIn id="add-evidence-fields" label="Add evidence">
      <FilesIn label="Pictures or documents" taking="evidence" needed />
      <DraftTextareaIn name="note" label="What do they show?" rows={2} longest={LONGEST_TEXT} optional />
      <div>
        <SubmitButton variant="secondary">Send evidence</SubmitButton>
      </div>
    </UnfoldIn>
  </ActionForm>
)
