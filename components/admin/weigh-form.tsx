import Form from 'next/form'
import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'

/** First step of a ruling. Nothing is decided by it yet, and nothing typed yet: its address carries it (D3). */
export const WeighForm = ({ action, children }: { action: string; children: ReactNode }) => (
  <Form action={action} scroll={false} className="grid gap-5">
    <input type="hidden" name="weigh" value="1" />
    {children}
    <div>
      <SubmitButton>See what follows</SubmitButton>
    </div>
  </Form>
)
