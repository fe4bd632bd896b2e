import type { ReactNode } from 'react'
import { ActionForm, type FormAction, SentOnce, Unseen } from '@/components/forms/action-form'
import { AddressFollows } from '@/components/forms/address-follows'
import { Card } from '@/components/ui/card'
import { Focused } from '@/components/ui/focused'
import { SubmitButton } from '@/components/ui/submit-button'
import { STEP } from '@/lib/orders/ruling'

type Props = {
  title: string
  action: FormAction
  hidden: Readonly<Record<string, string | number>>
  /** The address of the step that is shown, once the form has led to it. */
  follows: string | null
  /** The dispute. A note sent once more with it, after the ruling was changed, is the same note. */
  dispute: string
  /** The choices, where they are being changed; else what confirms them. */
  step: 'choosing' | 'confirming'
  children: ReactNode
}

/** The form of a ruling, at whichever of its steps: what was typed at one of them is there again at the next (D3). */
export function RulingSteps({ title, action, hidden, follows, dispute, step, children }: Props) {
  const shown = (
    <div className="grid gap-5">
      {children}
      {step === 'choosing' && <ToConfirm />}
    </div>
  )
  return (
    <Focused>
      <Card title={title} id="ruling-step" className="print:hidden">
        <ActionForm action={action} id="ruling" hidden={hidden}>
          {follows && <AddressFollows to={follows} />}
          <SentOnce form={dispute} />
          {/* What follows after the first step appears within the form. */}
          {follows ? <Focused key={step}>{shown}</Focused> : shown}
        </ActionForm>
      </Card>
    </Focused>
  )
}

const ToConfirm = () => (
  <>
    <Unseen name="reasoning" />
    <Unseen name="note" />
    <div>
      <SubmitButton name="intent" value={STEP.weigh}>
        See what follows
      </SubmitButton>
    </div>
  </>
)
