import { ActionForm, type FormAction, UnfoldIn } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = { id: string; action: FormAction }

/** Takes back a version that has not begun (T4). */
export const TakeBack = ({ id, action }: Props) => (
  <ActionForm action={action} id="take-back" hidden={{ id }}>
    <UnfoldIn id="take-back-confirm" label="Take this version back…">
      <p className="max-w-prose text-sm">
        No order has it yet, and none will: new orders go on taking the policy in force. Its text becomes a draft again,
        which can be changed, checked and published anew.
      </p>
      <SubmitButton variant="danger">Take this version back</SubmitButton>
    </UnfoldIn>
  </ActionForm>
)
