import type { ButtonVariant } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = {
  /** The case in the queue. */
  id: string
  action: (form: FormData) => Promise<void>
  variant?: ButtonVariant
  children: string
  /** What it is about, for those who hear the button without its row. */
  about?: string
}

/** One button that claims a case, takes it over, or gives it back. */
export const ClaimForm = ({ id, action, variant = 'secondary', children, about }: Props) => (
  <form action={action}>
    <input type="hidden" name="claim" value={id} />
    <SubmitButton variant={variant} size="small" aria-label={about && `${children}: ${about}`}>
      {children}
    </SubmitButton>
  </form>
)
