import { randomUUID } from 'node:crypto'
import { ActionForm, type FormAction, SentOnce } from '@/components/forms/action-form'
import { DraftTextareaIn } from '@/components/forms/draft-textarea'
import { Card } from '@/components/ui/card'
import { Moment } from '@/components/ui/moment'
import { SubmitButton } from '@/components/ui/submit-button'
import { LONGEST_DECISION } from '@/lib/longest-text'
import type { Note } from '@/lib/mediation/notes'

/** What mediators tell each other about an order, and the form to add to it. Neither side ever sees it. */
export const NotesCard = ({
  notes,
  number,
  action,
}: {
  notes: readonly Note[]
  number: string
  action: FormAction
}) => (
  <Card title="Internal notes" id="notes" aside="Only mediators see them">
    <div className="grid gap-5">
      {notes.length === 0 ? (
        <p className="text-ink-soft text-sm">No notes yet.</p>
      ) : (
        <ol className="grid gap-3 text-sm">
          {notes.map(({ id, author, text, at, edited }) => (
            <li key={id} data-note className="grid gap-1 rounded-md bg-sunken px-3.5 py-2.5">
              <p className="text-xs">
                <span className="font-semibold">{author}</span> · <Moment at={at} />
                {edited && ' · edited'}
              </p>
              <p className="whitespace-pre-line wrap-anywhere">{text}</p>
            </li>
          ))}
        </ol>
      )}
      <div className="print:hidden">
        <ActionForm key={notes.length} action={action} id="note" hidden={{ number }}>
          <SentOnce form={randomUUID()} />
          <DraftTextareaIn name="note" label="New note" rows={3} longest={LONGEST_DECISION} />
          <div>
            <SubmitButton>Add note</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </div>
  </Card>
)
