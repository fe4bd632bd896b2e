import { ActionForm, type FormAction } from '@/components/forms/action-form'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = {
  /** The order's number and the version the reader sees. */
  number: string
  seen: number
  /** Unlike any other form of the page. */
  id: string
  action: FormAction
  label: string
  variant?: ButtonVariant
  size?: ButtonSize
  wide?: boolean
}

/** A move that needs nothing said: one button, which tells in place when it is refused. */
export const MoveButton = ({ number, seen, id, action, label, ...look }: Props) => (
  <ActionForm action={action} id={`${id}-${number}`} hidden={{ number, seen }} className="grid gap-3">
    <SubmitButton variant="secondary" {...look}>
      {label}
    </SubmitButton>
  </ActionForm>
)
