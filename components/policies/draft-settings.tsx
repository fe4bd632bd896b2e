import { ActionForm, type FormAction, TextInputIn, UnfoldIn } from '@/components/forms/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { id: string; name: string; rename: FormAction; remove: FormAction }

/** Renames or deletes a draft. */
export const DraftSettings = ({ id, name, rename, remove }: Props) => (
  <Card title="This draft">
    <div className="grid gap-5">
      <ActionForm action={rename} id="rename" hidden={{ id }} className="grid gap-3">
        <TextInputIn
          name="name"
          label="Name of the draft"
          hint="For you and other mediators. Nobody else sees it."
          maxLength={80}
          defaultValue={name}
        />
        <SubmitButton variant="secondary">Rename</SubmitButton>
      </ActionForm>
      <ActionForm action={remove} id="remove" hidden={{ id }} className="border-line border-t pt-4">
        <UnfoldIn id="remove-confirm" label="Delete…" variant="quiet">
          <p className="text-sm">The draft and all that was changed in it are gone for good.</p>
          <SubmitButton variant="danger">Delete this draft</SubmitButton>
        </UnfoldIn>
      </ActionForm>
    </div>
  </Card>
)
